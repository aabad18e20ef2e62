# English: what every other language is held against, and what is said where one lacks a message.
# How to write messages, and how to add a language: README.md beside this file.

language-name = English

## language

language-menu = Language
language-unsaved = The language was not changed: your last changes are not stored yet.

## common

common-cancel = Cancel
common-close = Close
common-undo = Undo
common-redo = Redo
common-add = Add
common-remove = Remove
common-rename = Rename
common-delete = Delete
common-save = Save
common-done = Done
common-stop = Stop
common-restore = Restore
common-dismiss = Dismiss

## about

## app

app-home = Earmark, all projects
app-where = Where you are
app-find = Find a command or a recording
app-tell = About this recording
app-not-loaded = This screen could not be loaded. { $reason }
app-theme-light = Light colours
app-theme-dark = Dark colours
app-theme-contrast = High contrast
app-colours = Colours
app-all-projects = All projects
app-this-project = This project
app-go-to = Go to
app-recordings = Recordings
app-state-saved = Saved
app-state-saved-hint = Every change is stored on this device.
app-state-saving = Saving
app-state-saving-hint = The last change is being stored.
app-state-failed = Not saved
app-offline-unsupported = Online only
app-offline-unsupported-hint = This browser does not keep the app; it needs the network to open.
app-offline-fetching = Fetching
app-offline-fetching-hint = The app is being fetched for use without a network.
app-offline-ready = Offline-ready
app-offline-ready-hint = The app is on this device and opens without a network.
app-no-network = No network
app-no-network-hint = There is no network now.

## audio

## document

## finding

finding-key-unlabeled = Next or previous stretch without annotations
finding-key-next-query = Go to the next open question
finding-key-go-to-time = Go to a time
finding-key-loudness = Loudness over the recording, on or off
finding-key-bookmark = Set a bookmark at the cursor
finding-key-next-bookmark = Next or previous bookmark
finding-key-bookmarks = Show the bookmarks: go there, name, remove
finding-no-gap = No stretch this long is without annotations. Zoom in to look for shorter ones.
finding-no-query = No question is open in this recording. Ask me puts new ones.
finding-bookmarks = Bookmarks
finding-bookmarks-close = Close the bookmarks
finding-bookmarks-by-time = Bookmarks by time
finding-bookmarks-empty = None yet. A bookmark keeps a place to come back to, or to show to someone: put the cursor there, then use the button above.
finding-bookmarks-empty-key = None yet. A bookmark keeps a place to come back to, or to show to someone: put the cursor there, then press { $key } or use the button above.
finding-bookmark-here = At the cursor
finding-bookmark-set = Bookmark at { $time }.
finding-bookmark-name-it = Name it
finding-bookmark-none = There is no bookmark in this recording yet. Set one at the cursor first.
finding-bookmark-reached = { $name }: bookmark { $number } of { $all }.
finding-bookmark-removed = The bookmark { $name } is gone.
finding-bookmark-go = Go to { $name }
finding-bookmark-name = Name of the bookmark at { $time }
# alike
finding-bookmark-nameless = Name
finding-bookmark-remove = Remove the bookmark { $name }
finding-strip = { $count ->
    [one] Where 1 annotation lies in the whole recording
   *[other] Where { $count } annotations lie in the whole recording
  }
finding-strip-loudness = { $count ->
    [one] Where 1 annotation lies in the whole recording, and how loud it is
   *[other] Where { $count } annotations lie in the whole recording, and how loud it is
  }
finding-thumbnail = What { $name } looks like
finding-names = Find recordings by file name
finding-names-short = Find by file name
finding-state = Which recordings
finding-state-all = All
finding-state-new = Not begun
finding-state-labeled = With annotations
finding-state-bare = Without annotations
finding-state-asked = Asked about
finding-state-open = With open questions
# alike
finding-format = Format
finding-format-all = Any format
finding-length = Length
finding-length-all = Any length
# alike
finding-length-short = Under 1 min
finding-length-middle = 1 min to 1 h
finding-length-long = 1 h and more
finding-order = Order
finding-order-added = As added
# alike
finding-order-name = Name
finding-order-longest = Longest first
finding-order-most = Most annotations first
finding-order-open = Most open questions first
finding-shown = { $shown } of { $total } recordings
finding-show-all = Show all

## habits

habits-key-palette = Find any command, label, recording or time
habits-key-history = Show what was done, and go back to any of it
habits-key-way = { $title } ({ $way })
habits-way-next = next
habits-way-previous = previous
habits-way-left = left
habits-way-right = right
habits-way-up = up
habits-way-down = down
habits-way-back = back
habits-way-on = on
habits-way-start = start
habits-way-end = end
habits-way-earlier = earlier
habits-way-later = later

## lab

## labeling

labeling-key-play = Play or pause
labeling-key-play-selection = Play the selected annotation, or what is in view
labeling-key-loop = Repeat what is played
labeling-key-replay = Play the question again
labeling-key-zoom-in = Zoom in
labeling-key-zoom-out = Zoom out
labeling-key-fit = Show the whole recording
labeling-key-about = About this recording
labeling-key-clock = Time of day, or time from the start, on the axis
labeling-key-zoom-selection = Go to the selected annotation
labeling-key-page = A view back or on
labeling-key-ends = To the start or the end
labeling-key-tool-select = Tool: select and pan
labeling-key-tool-span = Tool: draw a time region
labeling-key-tool-box = Tool: draw a box
labeling-key-tool-point = Tool: mark a point
labeling-key-sticky = Keep drawing: what is drawn is not selected
labeling-key-select-view = Select all that is in view
labeling-key-split = Split the selection at the pointer, or at the cursor
labeling-key-merge = Merge the selected annotations into one
labeling-key-duplicate = The same again, right after the selection
labeling-key-nudge = Move the selection; with nothing selected, pan
labeling-key-leap = Move the selection by ten steps
labeling-key-move-end = Move the end of the selection
labeling-key-move-top = Move the top edge of the selection
labeling-key-mark-view = New annotation over the middle of the view
labeling-key-delete = Delete the annotation
labeling-key-next = Next annotation or the one before
labeling-key-next-anywhere = Next annotation or the one before, from anywhere
labeling-key-label = Label { $digit }: on the selection, or for what is drawn next
labeling-key-only = Label { $digit } and no other
labeling-key-find-label = Find a label by its name
labeling-key-ask = Ask me: label by answering questions
labeling-key-answer = Answer label { $digit } and go on
labeling-key-collect = Collect label { $digit } with others
labeling-key-confirm = Answer with the collected labels
labeling-key-nothing = Nothing in here
labeling-key-unsure = Unsure
labeling-key-several = Several labels, on or off
labeling-key-question-before = Question before
labeling-key-question-next = Next question
labeling-key-question-start = Move the start of the question
labeling-key-question-end = Move the end of the question
labeling-key-undo = Undo
labeling-key-redo = Redo
labeling-key-escape = Cancel a drag, then deselect, then leave the questions
labeling-key-help = Show these keys
labeling-key-group-listen = Listen
labeling-key-group-look = Look
labeling-key-group-draw = Draw and change
labeling-key-group-label = Label
labeling-key-group-answer = Answer
labeling-key-group-anywhere = Anywhere
labeling-key-by-number = by its number
# alike
labeling-chord-Ctrl = Ctrl
labeling-chord-Shift = Shift
labeling-chord-Space = Space
# alike
labeling-chord-Enter = Enter
# alike
labeling-chord-Tab = Tab
# alike
labeling-chord-Escape = Esc
# alike
labeling-chord-Delete = Delete
labeling-chord-Backspace = Backspace
# alike
labeling-chord-Home = Home
# alike
labeling-chord-End = End
# alike
labeling-chord-PageUp = Page up
# alike
labeling-chord-PageDown = Page down
labeling-chord-MediaPlayPause = Media play
labeling-chord-MediaStop = Media stop
labeling-chord-MediaTrackPrevious = Media Previous
labeling-chord-MediaTrackNext = Media Next

## listening

listening-key-play-box = Play nothing but the selection: its time and its band
listening-key-listening = Show how it sounds: speed, band, volume
listening-key-speed = Slower or faster; the tuning down or up
listening-key-how = As recorded, slowed down, heterodyne (ultrasound)
listening-key-keep-pitch = Keep the pitch when the speed changes, or not
listening-key-band = Hear all, the band of the selection, or the band set by hand
listening-key-volume = Louder or softer
listening-key-scrub = Listen along the recording, a little back or on
listening-key-skip = Two seconds back or on, and play
listening-key-media = Play what comes before or next: an annotation, a question
listening-key-stop = Stop
listening-key-channel = Hear the next channel, or all
listening-key-preset-recorded = Listening preset: As recorded
listening-key-preset-half = Listening preset: Half speed
listening-key-preset-tape = Listening preset: Quarter speed, lower
listening-key-preset-skim = Listening preset: Twice as fast
listening-key-preset-expanded = Listening preset: Bats, ten times slower
listening-key-preset-tuned = Listening preset: Bats, heterodyne at 45 kHz
listening-title = How it sounds
listening-title-now = How it sounds: { $how }
listening-title-key = How it sounds ({ $key })
listening-repeat = Repeat
listening-reset = Reset
listening-ultrasound = Ultrasound
listening-how-recorded = As recorded
listening-how-expanded = Slowed down
listening-how-tuned = Heterodyne
listening-speed = Speed
listening-speed-times = { $speed } times
listening-pitch-kept = Keep the pitch
listening-pitch-follows = Pitch follows speed
listening-expansion = Times slower and lower
listening-hear-to = hear to { $khz } kHz
listening-tuned-to = Tuned to
listening-tuned-hint = In real time. You hear 5 kHz on either side of the line over the spectrogram.
listening-band = Band
listening-band-all = Everything
listening-band-selection = Selected box
listening-band-manual = By hand
listening-band-hint = With a box selected you hear its frequencies only.
listening-from = From, kHz
listening-to = To, kHz
listening-volume = Volume
listening-volume-hint = Loud sounds are held back, so that nothing hurts.
listening-channels = Channels
listening-channels-recorded = { $all } recorded
listening-channels-heard = Channels heard
listening-kind-mix = Mixed
listening-kind-one = One
listening-kind-pair = Left and right
listening-linked = The spectrogram shows what is heard
listening-channel = Channel { $number }
listening-channel-heard = Channel heard
listening-channel-left = Channel heard left
listening-channel-right = Channel heard right
listening-left = Left
listening-right = Right
listening-mixed = mixed
listening-channel-short = ch { $number }
listening-preset = Listening preset
listening-by-hand = Set by hand
listening-name-recorded = As recorded
listening-name-half = Half speed
listening-name-tape = Quarter speed, lower
listening-name-skim = Twice as fast
listening-name-expanded = Bats, ten times slower
listening-name-tuned = Bats, heterodyne at 45 kHz
listening-preset-command = Listening preset: { $name }
listening-project = For the project
listening-start = Everybody hears { $name } at first
listening-preset-removed = The preset { $name } is out of the project.
listening-preset-remove = Remove this preset
listening-preset-saved = Everybody in the project can choose the preset { $name } now.
listening-preset-name = Name of the listening preset
# alike
listening-preset-nameless = Name
listening-preset-save = Save preset
listening-preset-hint = To use these settings again, and to have others start from them.

## looking

looking-key-look = How the spectrogram looks: settings and presets
looking-key-filter = Next view: plain, denoised, PCEN
looking-key-scale = Next frequency scale: linear, mel, log
looking-key-colours = Next colours
looking-key-layout = One picture, each channel, or two settings
looking-key-brightness = Faint sounds brighter or darker
looking-key-preset-standard = Spectrogram preset: Standard
looking-key-preset-birds = Spectrogram preset: Birds
looking-key-preset-bats = Spectrogram preset: Bats
looking-key-preset-bass = Spectrogram preset: Bass
looking-key-preset-faint = Spectrogram preset: Faint sounds
looking-key-preset-pcen = Spectrogram preset: Loud and faint alike (PCEN)

## offline

## projects

## python

## questions

## sandbox

## spectrogram

## storage

## table

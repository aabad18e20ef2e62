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

storage-elsewhere = The file of { $name } is on another device. Add the file here to hear it; its annotations can be seen and changed without.

## table

## together

together-live = On the server
together-live-hint = Every edit made here is stored on this device and on the server.
together-connecting = Connecting
together-connecting-hint = The server is being asked what is new. Edits are stored on this device meanwhile.
together-sending = Sending { $count }
together-sending-hint = The last edits are stored on this device and on their way to the server.
together-waiting = { $count } waiting
together-waiting-hint = These edits are stored on this device. They are sent as soon as the server can be reached, also if the app is closed and opened in between.
together-away = Not connected
together-away-hint = The server cannot be reached now. It has every edit made here so far; what others do arrives later.
together-ended = Not let in
together-ended-hint = The server does not let this device into the room. Labeling goes on, and edits are stored on this device.
together-refused = { $count } refused
together-refused-hint = The server did not take some changes. Open this to read which, and why.
together-refused-list = Refused by the server, and taken back:
together-refused-forbidden = Your role in this project does not allow this change.
together-refused-schema = This change would have left something invalid behind.
together-refused-read = I have read this
together-title = Together
together-signed-in = Signed in at { $host } as { $name }.
together-signed-out = Nobody is signed in at { $host } on this device.
together-count = { $count ->
    [0] No edit made here waits for the server.
    [one] One edit made here waits for the server.
   *[other] { $count } edits made here wait for the server.
  }
together-try-again = Try again now
together-read-only = You may look, filter and export here, but not change anything: your role in this project only reads. Nothing was changed.
together-alone = On this device only.
together-alone-signed-out = On this device only. Sign in at { $host } to share it.
together-share = Share at { $host }
together-shared = Shared at { $host }. Your role: { $role }.
together-people = People: { $names }.
together-publishing = Bringing it to the server: { $done } of { $all } documents
together-right-ended = No longer shared with you, or archived. What is on this device stays here.
together-role-owner = owner
together-role-manager = manager
together-role-reviewer = reviewer
together-role-annotator = annotator
together-role-viewer = viewer
together-role-uploader = uploader
together-on-server = Also at { $host }
together-open = Open { $name }
together-not-opened = The project could not be brought here now. Check the network, then try again.
together-add-file = Add the file
together-add-file-hint = Its file is on another device. Add the file to hear it; the annotations are here.
together-here = Here now
together-follow = Follow { $name }
together-following = Following { $name }
together-follow-stop = Stop following { $name }
together-unfollowed = No longer following { $name }: they have left.
together-at = { $name }, at { $time }
together-drag-conflict = { $name } is changing this annotation, too. Whoever lets go last decides.

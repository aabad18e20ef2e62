# English: what every other language is held against, and what is said where one lacks a message.
# How to write messages, and how to add a language: README.md beside this file.

language-name = English

## field

field-title = Without a network
field-nothing = Nothing of this project has been taken offline. Annotations that were open here are on this device anyway.
field-take = Take offline
field-take-more = Take more offline
field-renew = Bring up to date
field-go-on = Go on
field-choose = Choose recordings
field-choose-end = Stop choosing
field-choose-one = Choose { $name }
field-chosen = { $count } chosen
field-which = Which recordings
field-which-all = All of the project
field-which-unseen = All that nobody has looked at
field-which-next = Those that Next would open first
field-which-chosen = { $count ->
    [one] The one chosen in the list
   *[other] The { $count } chosen in the list
  }
field-choose-hint = Or close this, press “Choose recordings” and tick them in the list.
field-how-many = How many
field-quality = Quality of the audio
field-quality-original = As it was recorded
field-quality-preview = Preview: one channel, low rate, much smaller
field-reckoning = Reckoning how much that is …
field-none-all = There are no recordings yet.
field-none-unseen = Somebody has looked at every recording.
field-none-next = Next has not listened to any recording on this device yet. Press Next once, and come back.
field-none-chosen = Nothing is chosen.
field-which-yours = { $count ->
    [one] What is yours to do: one recording
   *[other] What is yours to do: { $count } recordings
  }
field-which-assignment = Those that were handed out together
field-which-nobodys = All that were handed to nobody yet
field-which-shown = { $count ->
    [one] The one that the list shows now
   *[other] The { $count } that the list shows now
  }
field-none-yours = Nothing is left of what is yours.
field-none-assignment = None of these recordings is there any more.
field-none-nobodys = All recordings are handed to somebody.
field-none-shown = The list shows nothing.
field-choose-shown = Choose all shown
field-to-bring = { $count ->
    [one] To bring here, of one recording:
   *[other] To bring here, of { $count } recordings:
  }
field-part-audio = Audio
field-part-annotations = Annotations, about
field-part-embeddings = Embeddings, at most
field-part-history = History, about
field-part-vocabulary = Labels and settings
field-part-all = All of it
field-part-free = Free in this browser
field-too-much = That does not fit. Choose fewer recordings or the preview, or make room.
field-silent = { $count ->
    [one] The audio of one recording is neither here nor on the server; its annotations come along.
   *[other] The audio of { $count } recordings is neither here nor on the server; their annotations come along.
  }
field-unprepared = { $count ->
    [one] The server has no preview of one recording yet: its original is brought.
   *[other] The server has no preview of { $count } recordings yet: their originals are brought.
  }
field-app-not-kept = The app itself is not wholly on this device yet. Wait until the sign in the header says so before you go.
field-bringing = Bringing recordings here
field-progress = { $done } of { $all } recordings, { $bytes } of { $size }
field-paused = Waits for the server, and goes on by itself: { $done } of { $all } recordings, { $bytes } of { $size }
field-taken = Ready for the field, as of { $at }.
field-not-all-taken = Not everything is here yet.
field-count = Of { $all } recordings: audio of { $original }, previews of { $preview }, annotations of { $annotations }, embeddings of { $rows }, history of { $history }.
field-list = { $count ->
    [0] What is here: everything
    [one] What is here: one recording lacks something
   *[other] What is here: { $count } recordings lack something
  }
field-list-more = { $count ->
    [one] One more.
   *[other] { $count } more.
  }
field-here = Here: { $parts }.
field-not-here = Not here: { $parts }.
field-has-original = the audio
field-has-preview = a preview of the audio
field-has-annotations = annotations as of { $at }
field-has-embeddings = embeddings
field-has-history = history
field-lacks-audio = audio
field-lacks-annotations = annotations of others
field-lacks-embeddings = embeddings
field-lacks-embeddings-everywhere = embeddings (the server has none either; they can be computed here)
field-lacks-history = history
field-not-met = Some annotations could not be brought in step with the server. Try again.
field-models-missing = What listens (models and what runs them) is not on this device, for want of space or because the server does not give it. Similar sounds, Next and Ask me may not work in the field.
field-back = The server is back. What was done here has gone out, and what others did has come in.
field-back-show = Show
field-back-title = Back again: no server since { $since }
field-back-arrived = { $count ->
    [0] Nothing waited here.
    [one] One change made here arrived on the server.
   *[other] { $count } changes made here arrived on the server.
  }
field-back-others = { $count ->
    [0] Nobody else changed anything meanwhile.
    [one] Others changed one recording meanwhile.
   *[other] Others changed { $count } recordings meanwhile.
  }
field-back-project = The project itself
field-back-line-arrived = { $count ->
    [one] one change of yours arrived
   *[other] { $count } changes of yours arrived
  }
field-back-line-waiting = { $count ->
    [one] one change of yours still waits
   *[other] { $count } changes of yours still wait
  }
field-back-line-added = { $count ->
    [one] one annotation is new
   *[other] { $count } annotations are new
  }
field-back-line-added-by = { $count ->
    [one] one annotation of { $names } is new
   *[other] { $count } annotations of { $names } are new
  }
field-back-line-changed = { $count ->
    [one] one annotation was changed
   *[other] { $count } annotations were changed
  }
field-back-line-answered = { $count ->
    [one] one question was answered
   *[other] { $count } questions were answered
  }
field-room = Make room
field-room-looking = Looking at what can come back …
field-room-none = There is nothing that can go: every copy here is the only one that Earmark can reach now. Copies that the server has are offered while it can be reached.
field-room-what = { $count ->
    [one] One copy of audio ({ $size }) can go and come back. Labels, questions and annotations always stay.
   *[other] { $count } copies of audio ({ $size }) can go and come back. Labels, questions and annotations always stay.
  }
field-room-megabytes = Free at least, in MB, what was not opened for longest
field-room-list = Copies that can go
field-room-used = Opened { $at }
field-room-unused = Not opened since { $at }
field-room-from-server = the server has it
field-room-from-file = your file can be read again
field-room-go = { $count ->
    [0] Remove copies
    [one] Remove one copy ({ $size })
   *[other] Remove { $count } copies ({ $size })
  }
field-room-gone = { $count ->
    [one] One copy was removed: { $size } are free again.
   *[other] { $count } copies were removed: { $size } are free again.
  }
field-nearly-full = Only { $left } are left for Earmark in this browser. Labels are still stored; make room before more audio is kept.

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

about-title = About this recording
about-recorder = What the recorder says
about-not-read = It is read as soon as Python is ready.
about-nothing = Neither the file nor its name says when, where or by what it was recorded.
about-start-unknown = The start of this recording is not known.
about-time-of-day = Time of day on the time axis
about-all = All that the file says ({ $count })
about-file = File
# alike
about-format = Format
about-decoded = { $format }, decoded to 16-bit WAV when it was added
about-length = Length
about-sound = Sound
about-being-computed = being computed
# alike
about-start = Start
about-site = Site
about-device = Device
about-gain = Gain
about-temperature = Temperature
about-battery = Battery
# alike
about-position = Position
about-start-at = { $day }, { $time } { $zone }, from { $source }
about-no-zone = (no time zone is said: taken for UTC)
about-source-file = the file
about-source-name = the file name
about-source-comment = the AudioMoth comment
about-degrees = { $latitude }° { $northSouth }, { $longitude }° { $eastWest }
# alike
about-north = N
# alike
about-south = S
# alike
about-east = E
# alike
about-west = W

## admin

# alike
admin-server = Server
admin-server-what = All accounts and projects at { $host }. What is inside a project only its members see.
admin-only = This page is for the admins of this server.
admin-part-people = People
admin-part-projects = Projects
admin-part-status = How it is
admin-part-deeds = Who did what
admin-people = People: { $count }
admin-alone = You are alone here so far. Invite somebody below; or put a project on the server, and invite to it on its page People.
admin-order = Order
admin-order-name = By name
admin-order-seen = Last here first
admin-order-newest = Newest first
admin-more = Show more ({ $count } left)
admin-none-found = No project has such a name.
admin-more-for = What to do with { $name }
# alike
admin-admin = Admin
admin-disabled = Disabled
admin-you = You
admin-seen = { $count ->
    [one] last here { $when }, on one device
   *[other] last here { $when }, on { $count } devices
  }
admin-not-signed-in = not signed in
admin-in-projects = { $count ->
    [0] in no project
    [one] in one project
   *[other] in { $count } projects
  }
admin-since = since { $when }
admin-make-admin = Make an admin
admin-no-longer-admin = No longer an admin
admin-new-password = Give a new password …
admin-sign-out = Sign out everywhere
admin-their-deeds = What they did
admin-disable = Disable the account …
admin-enable = Enable the account
admin-is-admin = { $name } is an admin now.
admin-is-no-admin = { $name } is no longer an admin.
admin-signed-out = { $count ->
    [one] { $name } was signed out on one device.
   *[other] { $name } was signed out on { $count } devices.
  }
admin-is-disabled = { $name } is signed out everywhere and cannot sign in.
admin-is-enabled = { $name } can sign in again.
admin-disable-title = Disable the account of { $name }?
admin-disable-meaning = It is signed out at once on every device, and its API tokens and open invitations end. What it did stays, under its name. You can enable it again at any time.
admin-disable-action = Disable
admin-no-longer-self-title = Give up being an admin, { $name }?
admin-no-longer-self-meaning = You would no longer see this page. Another admin can give the right back.
admin-no-longer-self-action = Give up
admin-password-title = A new password for { $name }
admin-password-what = { $name } is signed out everywhere. Copy it now and hand it over yourself; under Account it can be changed.
admin-password-give = Set this password
admin-password-given = { $name } has a new password.
admin-invite = Invite to this server
admin-invite-hint = Whoever opens the link makes an account. Into a project people are invited on its page People, account and all.
admin-invite-as = As
admin-invite-account = Plain account
admin-invite-admin = An admin
admin-projects = Projects: { $count }
admin-projects-hint = You see whose they are, not what is in them.
admin-search-projects = Search by project or owner
admin-bring-in = Bring in a project…
admin-brought-in = { $name } is here, with its history.
admin-archived = Archived
admin-ownerless = No owner
admin-owned-by = owned by { $names }
admin-members = { $count ->
    [one] one member
   *[other] { $count } members
  }
admin-project-people = People and roles
admin-give-owner = Give it an owner …
admin-add-owner = Add an owner …
admin-rename-hint = On the server and in invitations; its members may call it otherwise.
admin-owner-title = An owner for { $name }
admin-owner-who = Who
admin-owner-hint = Owners may do everything in the project, and see all of it.
admin-owner-make = Make an owner
admin-owner-made = { $who } is an owner of { $project } now.
admin-deeds-of = What { $name } did
admin-deeds-hint = Sign-ins, accounts, roles, projects and tokens. Who changed annotations is in a project's history.
admin-deeds-everybody = Show everybody
admin-deeds-older = Show older
admin-from-address = from { $address }
admin-somebody = Somebody
admin-nobody-known = an unknown name
admin-command-line = The command line
admin-did-sign-in = { $who } signed in.
admin-did-sign-in-refused = A wrong password was given for { $whom }.
admin-did-sign-out = { $who } signed { $whom } out on one device.
admin-did-sign-out-own = { $who } signed out on one device.
admin-did-session-reused = A sign-in of { $whom } was ended, since somebody else had a copy of it.
admin-did-account-made = { $who } made the account { $whom }.
admin-did-account-password = { $who } gave { $whom } a new password.
admin-did-account-password-own = { $who } changed the password.
admin-did-account-admin = { $who } made { $whom } an admin.
admin-did-account-admin-no = { $who } made { $whom } an admin no longer.
admin-did-account-closed = { $who } disabled the account { $whom }.
admin-did-account-reopened = { $who } enabled the account { $whom }.
admin-did-project-made = { $who } put { $project } on the server.
admin-did-project-renamed = { $who } renamed a project: { $name }.
admin-did-project-archived = { $who } archived { $project }.
admin-did-project-active = { $who } brought { $project } back.
admin-did-member-role = { $who } gave { $whom } a role in { $project }: { $role }.
admin-did-member-removed = { $who } took { $whom } out of { $project }.
admin-did-member-removed-own = { $who } left { $project }.
admin-did-invitation-made = { $who } made a link to { $project } for one person, as: { $role }.
admin-did-invitation-made-server = { $who } made a link to the server for one person.
admin-did-invitation-accepted = { $who } accepted an invitation to { $project }, as: { $role }.
admin-did-invitation-accepted-server = { $who } accepted an invitation to the server.
admin-did-invitation-revoked = { $who } withdrew an invitation.
admin-did-token-made = { $who } made a token for { $project }: { $name }.
admin-did-gateway-made = { $who } let the gateway { $name } work for the server.
admin-did-gateway-revoked = { $who } withdrew the token of the gateway { $name }.
admin-did-token-revoked = { $who } withdrew a token of { $project }: { $name }.
admin-did-project-exported = { $who } exported { $project }.
admin-did-project-reverted = { $who } took changes back in { $project }.
admin-did-version-named = { $who } named a version of { $project }: { $name }.
admin-did-version-renamed = { $who } renamed a version of { $project }: { $name }.
admin-status-hint = How this server is, and what to see to. It looks again by itself.
admin-status-all-good = All is well.
admin-status-to-see = To see to: { $count }
admin-status-looked = Looked at { $when }
admin-level-good = good
admin-level-look = look at it
admin-level-act = act now
admin-guide = In the guide: { $where }
admin-copy-command = Copy the command
admin-command-copied = The command is copied.
admin-thing-relay = The server
admin-thing-disk = The disk
admin-thing-database = The database
admin-thing-backup = The backup
admin-thing-rooms = People at work
admin-thing-requests = Answers
# alike
admin-thing-uploads = Uploads
admin-thing-jobs = Embeddings and previews
admin-thing-failures = What could not be computed
# alike
admin-thing-gateways = Gateways
admin-thing-endpoints = Triton servers
admin-thing-keys = The keys
admin-thing-audit = The record of who did what
admin-thing-certificate = The certificate
admin-thing-page = This page
admin-is-relay-good = Version { $version }, running since { $since }. Processes with rooms: { $running } of { $expected }.
admin-is-relay-missing = Processes that hold rooms are missing: { $running } of { $expected } answer.
admin-do-relay-missing = They start again by themselves within seconds. If this stays, the server’s log says why they end.
admin-is-relay-restarted = Ended within the last hour and started again: { $processes }.
admin-do-relay-restarted = Nothing is lost by it. The server’s log says why they ended.
admin-is-disk-good = Free: { $free } of { $total }.
admin-is-disk-soon = The disk gets full. Free: { $free } of { $total }.
admin-do-disk-soon = Give it more room, or let new audio go to a bucket. “earmark doctor” counts what nothing rests on any more.
admin-is-disk-full = The disk is full: { $free } are left, and uploads are refused.
admin-do-disk-full = Make room now. Edits are still written, as long as there is any.
admin-disk-lasts = At the rate of the last week, { $rate } a day, it lasts for { $days } days.
admin-is-database-good = It has { $bytes }.
admin-is-database-tight = It has { $bytes }, more than is free on the disk.
admin-do-database-tight = A backup needs as much room beside it for a moment. Make room.
admin-is-backup-good = The last one is of { $at }.
admin-is-backup-old = The last one is of { $at }; days since then: { $days }.
admin-do-backup-old = Make one now, and see why it no longer runs by itself:
admin-is-backup-never = There is none.
admin-do-backup-never = A broken disk would take everything. Run this now, and then every night:
admin-is-backup-missing = That of { $at } lacks files that the server did not find: { $missing }.
admin-do-backup-missing = “earmark doctor” names them; an older backup may have them.
admin-is-rooms-good = Open rooms: { $rooms }, people in them: { $people }.
admin-rooms-quick = 99 of 100 edits were on disk within { $seconds } s.
admin-is-rooms-unwritten = Edits that could not be written to the disk in the last hour: { $unwritten }.
admin-do-rooms-unwritten = Look at the free space and the health of the disk. Devices keep their edits and send them again.
admin-is-rooms-outbox = For connections that read slowly, { $outbox } wait.
admin-do-rooms-outbox = See whether the network outwards is slow.
admin-is-rooms-slow = Edits are slow to reach the disk.
admin-do-rooms-slow = See what else uses the disk. The data folder belongs on a local one.
admin-is-requests-good = In the last hour: { $requests }, of them slow: { $slow }.
admin-is-requests-errors = Requests of the last hour that ended with an error of the server: { $errors } of { $requests }.
admin-do-requests-errors = The server’s log has the reason of each.
admin-is-requests-slow = Requests of the last hour that took longer than { $limit } s: { $slow } of { $requests }, most of them { $routes }.
admin-do-requests-slow = See whether processor or disk are busy; the server’s log names each.
admin-is-uploads-good = Under way: { $open }, of them for more than a day: { $old }.
admin-is-uploads-failed = Failed within a day: { $failed }.
admin-do-uploads-failed = The server’s log says why. Look whether the disk or a quota is full.
admin-is-jobs-good = Waiting: { $waiting }, under way: { $running }, done: { $done }.
admin-is-jobs-late = Waiting: { $waiting }, the oldest for { $oldest }.
admin-do-jobs-late = More gateways help, or one that has the model.
admin-is-failures-failed = Set aside: { $count }.
admin-do-failures-failed = The project’s page of jobs names the recordings, and tries them again.
admin-is-gateways-good = At work: { $here }.
admin-is-gateways-none = There is none: recordings get neither embeddings nor previews.
admin-do-gateways-none = Start the server without --no-gateway, or add a gateway on another machine.
admin-is-gateways-gone = None is at work. Jobs that wait: { $waiting }.
admin-do-gateways-gone = Start one again, or see in its log why it ended.
admin-is-gateways-ending = At work: { $here }. Soon this token ends: { $names }.
admin-do-gateways-ending = “earmark token add --gateway” makes a new one.
admin-gateway-line = { $seen }, computes { $backend }: { $models }
admin-gateway-seen = last heard of { $when }
admin-gateway-never = never heard of
admin-backend-triton = on Triton
admin-backend-embedded = by itself
admin-backend-unknown = in a way it did not tell
admin-is-endpoints-good = All are ready: { $count }.
admin-is-endpoints-resting = Ready: { $ready } of { $count }.
admin-do-endpoints-resting = Look at Triton’s log. Those that are ready take its work in the meantime.
admin-is-keys-good = The key of the audio is of { $since }.
admin-is-keys-elsewhere = They come from a command or the environment.
admin-is-keys-beside = They lie in the data folder, beside what they lock. That of the audio is of { $since }.
admin-do-keys-beside = Keep copies elsewhere; better, move them off this disk.
admin-is-keys-old = The key of the audio was not changed for so many days: { $days }.
admin-do-keys-old = “earmark keys rotate” makes a new one; no audio is written anew.
admin-is-audit-good = Checked { $at }: all rows fit, { $rows } of them.
admin-is-audit-old = Last checked { $at }.
admin-do-audit-old = “earmark audit check” does it, and so does every backup.
admin-is-audit-never = Nobody has checked it yet.
admin-do-audit-never = “earmark audit check” does it; every backup does so, too.
admin-is-audit-broken = Row { $broken } does not fit those before it: somebody changed the record.
admin-do-audit-broken = Compare it with an export or a backup, and find out who could.
admin-is-certificate-good = Good until { $until }.
admin-is-certificate-ending = It ends on { $until }.
admin-do-certificate-ending = Look at the log of the proxy that fetches it.
admin-is-certificate-unseen = The server cannot look at it from where it runs; your browser takes it.
admin-is-certificate-here = This is the machine itself; none is needed.
admin-is-certificate-none = People reach this server without encryption.
admin-do-certificate-none = Put a proxy with https in front; deploy/Caddyfile is one.
admin-is-page-good = Built { $built }, and this tab shows that one.
admin-is-page-old = The server has another one, built { $built }; this tab shows an older one.
admin-do-page-old = Reload this tab.
admin-with-factor = Second factor
admin-reset-factor = Take off the second factor …
admin-reset-factor-title = Take off the second factor of { $name }?
admin-reset-factor-meaning = For somebody who lost their phone and their recovery codes. Make sure that it is really them who ask. They are signed out everywhere, and sign in with the password alone until they set up another.
admin-reset-factor-action = Take it off
admin-factor-reset = { $name } signs in with the password alone now.
admin-did-sign-in-refused-code = A wrong code was given for { $whom }, after the right password.
admin-did-sign-in-proved = { $who } typed the password again.
admin-did-second-factor-begun = { $who } began to set up a second factor.
admin-did-second-factor-on = { $who } turned on a second factor.
admin-did-second-factor-off = { $who } turned the second factor off.
admin-did-second-factor-codes = { $who } made new recovery codes.
admin-did-second-factor-recovery = { $who } used a recovery code.
admin-did-second-factor-reset = { $who } took off the second factor of { $whom }.

## app

app-home = Earmark, all projects
app-where = Where you are
app-find = Find a command or a recording
app-tell = About this recording
app-not-loaded = This screen could not be loaded. { $reason }
app-not-yours = This project is not open to you on this device. It belongs to somebody else who uses it: they see it when they sign in.
app-theme-light = Light colours
app-theme-dark = Dark colours
app-theme-contrast = High contrast
app-colours = Colours
app-all-projects = All projects
app-this-project = This project
app-go-to = Go to
app-licences = Licences of what Earmark is made with
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

## assignments

assignments-hand-out = Hand out recordings
assignments-hand-out-chosen = Hand out { $count } chosen
assignments-handed = Handed out
assignments-nothing = No recordings have been handed to anybody yet.
assignments-to = To whom
assignments-has-left = { $count } left
assignments-how = How
assignments-way-one = Shared out: each recording to one person
assignments-way-two = Each recording to two people, to see how far they agree
assignments-way-all = Everybody gets all of them
assignments-note = Note for them (optional)
assignments-due = Due (optional)
assignments-too-many = No more than { $most } recordings can be handed out at once. Choose fewer.
assignments-held = { $count ->
    [one] One of them is handed to somebody already.
   *[other] { $count } of them are handed to somebody already.
  }
assignments-outcome-nobody = { $count ->
    [one] One recording. Choose to whom.
   *[other] { $count } recordings. Choose to whom.
  }
# alike
assignments-outcome-one = { $name } { $count }
assignments-outcome = { $count ->
    [one] One recording: { $people }.
   *[other] { $count } recordings: { $people }.
  }
assignments-handed-out = { $count ->
    [one] One recording was handed out.
   *[other] { $count } recordings were handed out.
  }
assignments-yours = { $count ->
    [one] Yours: one recording, { $left } left
   *[other] Yours: { $count } recordings, { $left } left
  }
assignments-open-next = Open next
assignments-list = All of yours
assignments-is-due = Due { $day }.
assignments-was-due = Was due { $day }.
assignments-progress-open = open
assignments-progress-opened = looked at
assignments-progress-done = done
assignments-done-of = { $done } of { $all } done
# alike
assignments-person = Person
assignments-you = { $name } (you)
assignments-by = Handed out by { $name }.
assignments-take-back = Take back
assignments-taken-back = Taken back: { $title }
assignments-title = { $count ->
    [one] { $note }: one recording
   *[other] { $note }: { $count } recordings
  }
assignments-title-nameless = { $count ->
    [one] One recording, { $at }
   *[other] { $count } recordings, { $at }
  }
assignments-is-yours = Yours to do; { $left } left.
assignments-done = Done
assignments-key-done = Mark the recording that is yours as done, or not
assignments-key-next = Open the next recording that is yours
assignments-none-yours = No recordings of this project were handed to you.
assignments-last = This is the last one that is left of yours.
assignments-all-done = All of yours are done.
assignments-not-yours = This recording was not handed to you.
assignments-marked-done = Marked as done; { $left } left.
assignments-marked-last = Marked as done. That was the last of yours.
assignments-marked-not-done = Marked as not done.

## audio

audio-damaged = { $name } is damaged: { $what }. Copy it again from the recorder or the original.
audio-ends-early = { $name } ends before its sound begins. Copy it again from the recorder or the original.
audio-no-sound = { $name } holds no sound at all. Leave it out.
audio-shorter-by = { $name } is shorter than its header says ({ NUMBER($missing, minimumFractionDigits: 1, maximumFractionDigits: 1) } s are missing at the end): the sound that is there is used. If this is a copy, copy it again.
audio-shorter-bytes = { $name } is shorter than its header says ({ $available } of { $stated } bytes): the sound that is there is used. If this is a copy, copy it again.
audio-unfinished = { $name } was not finished by its recorder (its header gives no length): all of the sound that is there is used.
audio-undecodable = { $format ->
    [Vorbis] { $name } is a { $format } file, but none of its sound can be decoded. Copy it again from the recorder or the original.
   *[other] { $name } is an { $format } file, but none of its sound can be decoded. Copy it again from the recorder or the original.
  }
audio-no-decoder = { $format ->
    [Vorbis] { $name } is a { $format } file, which this browser cannot decode. Open Earmark in Chrome, Edge, or a newer Firefox or Safari; or convert the file to WAV or FLAC.
   *[other] { $name } is an { $format } file, which this browser cannot decode. Open Earmark in Chrome, Edge, or a newer Firefox or Safari; or convert the file to WAV or FLAC.
  }
audio-cut-off = { $name } is cut off at its end: the sound that is there is used. If this is a copy, copy it again.
audio-broken-off = { $name } is damaged: it cannot be decoded beyond { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s. The sound up to there is used. If this is a copy, copy it again.
audio-gap = { $name } is damaged from { NUMBER($start, minimumFractionDigits: 2, maximumFractionDigits: 2) } s to { NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s: that stretch is silent. If this is a copy, copy it again.
audio-no-lame = { $name } does not say how much silence its encoder put in front (it has no LAME header), so its times may be late by some { $late } ms, as in other programs.
audio-empty = { $name } is empty (0 bytes). Copy it again from the recorder.
audio-undecoded = { $name } has to be decoded before it can be read. Add it to a project as a recording.
audio-stranger = { $name } is { $what }, which cannot be read here. Convert it to WAV or FLAC.
audio-not-audio = { $name } is not a recording that can be read here. Choose WAV, FLAC, MP3, Ogg Vorbis or Opus files.
audio-is-ogg = an Ogg file without Vorbis or Opus inside
audio-is-mpeg = an MPEG file without MP3 sound
audio-is-mp4 = an MP4 or M4A file
audio-is-aiff = an AIFF file
audio-is-rifx = a big-endian WAV file
audio-is-wavpack = a WavPack file
audio-is-matroska = a Matroska or WebM file without Vorbis or Opus inside
audio-is-caf = a Core Audio file
audio-what-undecodable = none of its sound can be decoded
audio-what-no-description = the block that describes its sound is missing
audio-what-cut-description = the block that describes its sound is cut off
audio-what-rate = its header says { $rate } samples a second
audio-what-block-size = its header has an impossible block size
audio-what-sample-size = its header has an impossible sample size
audio-what-order = its sound comes before the description of its format
audio-what-short-format = its format chunk is too short
audio-what-channels = its header says { $count } channels
audio-coding = { $name } is a WAV file with { $coding } inside, which cannot be read here. Save it as plain (PCM) WAV or FLAC.
audio-coding-number = the coding with number { $number }
audio-samples-integer = { $name } stores its samples as { $bits }-bit integers, which cannot be read here. Save it as 16- or 24-bit WAV or FLAC.
audio-samples-float = { $name } stores its samples as { $bits }-bit floats, which cannot be read here. Save it as 16- or 24-bit WAV or FLAC.
audio-the-file = The file
audio-unreadable = { $name } can no longer be read: it was moved or changed, or its drive is gone. Choose the file again.
audio-server-unreadable = { $name } cannot be read from the server just now. Try again when it can be reached, or add the file here.
audio-sealed-unreadable = The encrypted copy of { $name } on this device is damaged or was changed. Release it and keep it again.
audio-player-closed = The player was closed.
audio-maker-stopped = What makes the sound stopped unexpectedly. Press play again; labels are safe.
audio-not-made = The sound cannot be made: { $problem }
audio-not-played = The browser cannot play this recording ({ $reason }).

## document

document-no-space = There is no space left to store your last changes. Keep this tab open and free some space, for example by releasing audio kept on this device: Earmark tries again by itself.
document-no-storage = This browser does not let Earmark store anything (a private window, or site data is blocked). Your labels last until this tab is closed: export them before, or allow site data.
document-write-failed = The browser could not store your last changes ({ $name }). Keep this tab open: Earmark tries again by itself, and what was stored before is untouched.
document-corrupt = { $count } stored change(s) of { $name } could not be read. The rest is here, and nothing was removed from the disk: export a bundle and report this.
document-step-draw-region = Draw region
document-step-draw-box = Draw box
document-step-change-region = Change region
document-step-add-label = Add label
document-step-remove-label = Remove label
document-step-change-labels = Change labels
document-step-change-note = Change note
document-step-change-confidence = Change confidence
document-step-duplicate = Duplicate annotation
document-step-delete = Delete annotation
document-step-restore = Restore annotation
document-step-import = Import
document-step-set-bookmark = Set bookmark
document-step-name-bookmark = Name bookmark
document-step-remove-bookmark = Remove bookmark
document-step-restore-bookmark = Restore bookmark
document-step-delete-project = Delete project { $name }
document-step-restore-project = Restore project { $name }
document-step-rename-project = Rename project
document-step-add-named-label = Add label { $name }
document-step-add-labels = Add { $count } labels
document-step-change-label = Change label
document-step-remove-named-label = Remove label { $name }
document-step-move-label = Move label { $name }
document-step-ask = Ask
document-step-answer = Answer
document-step-take-back = Take answer back
document-step-from-answers = Annotations from answers
document-step-move-edge = Move edge
document-step-save-strategy = Save strategy { $name }
document-step-change-strategy = Change strategy { $name }
document-step-remove-strategy = Remove strategy { $name }
document-step-restore-strategy = Restore strategy { $name }
document-step-import-strategy = Import strategy { $name }
document-step-edit = Edit
document-step-change-channel = Change channel
document-step-change-attribute = Change attribute
document-step-add-named-attribute = Add attribute { $name }
document-step-change-named-attribute = Change attribute { $name }
document-step-remove-named-attribute = Remove attribute { $name }
document-step-restore-named-attribute = Restore attribute { $name }
document-step-move-named-attribute = Move attribute { $name }
document-step-hand-out = Hand out { $count } recordings
document-step-withdraw = Take back what was handed out
document-step-done = Mark as done
document-step-not-done = Mark as not done
document-attribute-nameless = Give the attribute a name.
document-attribute-no-letter = A name needs a letter or a digit.
document-attribute-column = Tables have a column “{ $name }” already, which means something else. Choose another name.
document-attribute-taken = There is an attribute called “{ $name }” already.
document-yes = yes
# alike
document-no = no
document-value-number = { $name } must be a number.
document-value-between = { $name } must be at least { NUMBER($least, maximumFractionDigits: 9) } and at most { NUMBER($most, maximumFractionDigits: 9) }{ $unit }.
document-value-least = { $name } must be at least { NUMBER($least, maximumFractionDigits: 9) }{ $unit }.
document-value-most = { $name } must be at most { NUMBER($most, maximumFractionDigits: 9) }{ $unit }.
document-value-choice = { $name } must be one of: { $choices }.
document-value-yesno = { $name } must be yes or no.

## embedding

embedding-unknown-model = There is no model named “{ $id }”.
embedding-no-such-hop = { $model } cannot have this time between its windows.
embedding-too-long = This is too long to be held at once; ask for a part of the recording.
embedding-model-unavailable = { $model } could not be loaded ({ $reason }). The log-mel features can be used instead.
embedding-bad-samples = { $count ->
    [one] One sample is not a number; it was heard as silence.
   *[other] { $count } samples are not numbers; they were heard as silence.
  }
embedding-worker-stopped = The work on embeddings stopped; try again.
embedding-failed = The embeddings could not be made: { $reason }
embedding-no-rows = There are no embeddings of “{ $name }” by { $model }, here or on a server that can be reached, and its sound is not on this device.
embedding-server-only = { $model } runs on the server only, and there are no embeddings of “{ $name }” by it, here or on a server that can be reached.
embedding-server-away = The server cannot be reached, and its embeddings are not kept on this device.
embedding-server-other = The server’s embeddings are by another version of the model, or of other windows; they were not used.
embedding-no-room = There is no room on this device for the embeddings.
embedding-heard-by = Heard by { $model }.
embedding-heard-server = Heard by { $model }; its embeddings come from the server.
embedding-heard-kept = Heard by { $model }; its embeddings are kept on this device.
embedding-heard-here = Heard by { $model }; its embeddings were made on this device.
embedding-project-model = Listens with { $model }, the model of this project on the server.

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
finding-order-with = Most of a label first
finding-order-fewest = Fewest of a label first
finding-order-jobs = Failed embeddings first
finding-by = Label to sort by
finding-order-open = Most open questions first
finding-shown = { $shown } of { $total } recordings
finding-show-all = Show all
finding-more = More filters
finding-given = Handed to
finding-given-all = Handed to anybody or nobody
finding-given-me = Handed to me
finding-given-one = Handed to { $name }
finding-given-nobody = Handed to nobody
finding-site = Site
finding-site-all = Any site
finding-label = Label
finding-label-all = Any label
finding-without = Without { $label }
finding-jobs = Embeddings
finding-jobs-all = Any embeddings
finding-jobs-embedded = With embeddings
finding-jobs-waiting = Waiting for embeddings
finding-jobs-failed = Embedding failed
finding-since = From
finding-until = To
finding-order-recorded = Time of recording
finding-order-site = Site

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
habits-way-slower = slower
habits-way-faster = faster
habits-way-louder = louder
habits-way-softer = softer
habits-way-brighter = brighter
habits-way-darker = darker
habits-way-media = media key
habits-first-steps = First steps
habits-first-steps-count = First steps · { $at } of { $count }
habits-skip-all = Skip all
habits-next-step = Next step
habits-step-listen = Listen
habits-step-listen-keys = Press the key, or the triangle in the toolbar.
habits-step-listen-touch = Tap the triangle in the toolbar.
habits-step-draw = Draw a box
habits-step-draw-keys = Press the key, then drag over a sound that you can see.
habits-step-draw-touch = Tap the dashed square in the toolbar, then drag over a sound.
habits-step-label = Label it
habits-step-label-keys = Press the key of a label: they stand beside the labels.
habits-step-label-touch = Tap a label.
habits-step-undo = Take it back
habits-step-undo-keys = Everything can be undone. Try it.
habits-step-undo-touch = Everything can be undone. Tap the arrow that turns left.
habits-step-ask = Let Earmark ask
habits-step-ask-keys = It cuts the recording where the sound changes, and you answer by one key.
habits-step-ask-touch = Tap “Ask me”: it cuts the recording where the sound changes, and you answer.
habits-commands = Commands
habits-what-to-do = What to do, or where to go
habits-what-to-do-example = What to do, or where to go: zoom, a label, a file, 1:23.5
habits-none-called = Nothing here is called “{ $words }”.
habits-what-was-done = What was done
habits-close-list = Close the list
habits-nothing-done = Nothing yet. Each thing you draw, label or change is listed here.
habits-steps = Steps, the latest first
habits-before-first = Before the first change
habits-keys-as-in = Keys as in
habits-preset-Earmark = One hand on letters and digits, one on the mouse.
habits-preset-Raven = Space plays the selection, Enter makes one, up and down walk through the annotations.
habits-preset-Audacity = Ctrl + 1 and 3 zoom, Ctrl + F shows everything, Ctrl + B adds a label.
habits-preset-changed = { $preset } You have changed some.
habits-undo-changes = Undo all changes
habits-change-keys = Change keys
habits-find-action = Find an action or a key
habits-no-action = No action or key is called “{ $words }”.
habits-no-key = no key
habits-change-key-of = Change the key for { $action }, now { $keys }
habits-one-more-key = One more key
habits-one-more-key-of = One more key for { $action }
habits-preset-key = Back to the preset’s key
habits-preset-key-of = Back to the preset’s key for { $action }
habits-press-key = Press the key for “{ $action }”, or Esc to leave it.
habits-quoted = “{ $words }”
habits-key-taken = { $key } means { $others } now. Shall it mean “{ $action }” instead?
habits-use-here = Use it here
habits-press-another = Press another
habits-leave-it = Leave it
habits-alt-is-browsers = Alt belongs to the browser’s menus. Choose a key without it.
habits-browser-keeps = The browser keeps { $key } for itself.
habits-show-first-steps = Show the first steps
habits-group-help = Help
habits-group-time = Time
habits-group-label-selection = Label the selection
habits-group-label-drawing = Label to draw with
habits-go-to-clock = Go to { $time }
habits-spoken-selected = { $names }, at { $at }
habits-spoken-unlabeled = No label, at { $at }
habits-spoken-undone = Taken back: { $step }

## history

history-title = History
history-close = Close history
history-key-past = History: who changed what
history-key-slider = Go back in time through this recording
history-of-selected = History of the selected annotation
history-of-what = History of what
history-tab-annotation = Annotation
history-tab-recording = Recording
history-tab-time = Back in time
history-select-one = Select an annotation to see what became of it. Changes of deleted annotations are under Recording.
history-reading = Asking the server …
history-none = Nothing has been changed yet.
history-changes = Changes, the latest first
history-older = Earlier changes
history-known = What this annotation says of itself
history-known-made = made
history-known-made-from = made { $from }
history-known-edited = last changed by hand
history-not-alone = History is kept by a server. Share this project to have every change remembered: who, when, from, to. Until then there is what each annotation says of itself.
history-not-away = History is on the server, which cannot be reached now. Labeling goes on; history is here again with the network.
history-not-signed-out = Sign in to read the history of this project.
history-not-closed = Your role does not let you read the history of this project, or it is no longer shared with you.
history-role-only-reads = Your role in this project only reads: you see history, and cannot revert.
history-own-only = Your role reverts your own changes; reviewers and those who lead revert everybody’s.
history-not-own = Some of these changes are others’. Your role reverts your own changes only; ask a reviewer.
history-to-versions = Versions, comparison and all changes
history-you = You
history-somebody = Somebody
history-unknown-label = an unknown label
history-unknown-attribute = an unknown attribute
history-unknown-recording = A recording that is not on this device
history-vocabulary = Labels and lists of the project
history-server-time = On the server since { $at }.
history-kept = The server cannot be asked now. This is history as it was brought here on { $at }, and what was done on this device since. What others have done since, versions, comparing and reverting need the server.
history-only-here = on this device
history-via = Brought by the device of { $name }.
history-by-revert = by a revert
history-by-bundle = by the import of a project
history-by-table = from a table { $format }
history-by-model = from a model { $model }
history-by-questions = from answers ({ $name })
history-did-make = made: { $labels }
history-did-delete = deleted
history-did-restore = brought back
history-did-move-later = moved { $by } later
history-did-move-earlier = moved { $by } earlier
history-did-start-later = begins { $by } later
history-did-start-earlier = begins { $by } earlier
history-did-end-later = ends { $by } later
history-did-end-earlier = ends { $by } earlier
history-did-resize = start { $start }, end { $end }
history-did-band = frequencies { $from } to { $to }
history-all-frequencies = all
history-did-relabel = relabeled { $from } to { $to }
history-did-label = label { $labels } added
history-did-unlabel = label { $labels } taken off
history-did-note = note: “{ $note }”
history-did-unnote = note removed
history-did-confidence = confidence { $from } to { $to }
history-did-value = { $name }: { $from } to { $to }
history-did-review = reviewed
history-did-unreview = review withdrawn
history-did-change = changed
history-did-many = { $count } changes at once
history-did-many-same = { $count } times: { $what }
history-did-ask = question asked
history-did-edge = edge of the question moved
history-did-hand-out = recordings handed out: { $count }
history-did-hand-back = what was handed out taken back
history-did-hand-change = what was handed out changed
history-did-mark-done = recordings done: { $count }
history-did-mark-opened = recordings looked at: { $count }
history-did-answer = question answered: { $labels }
history-did-answer-nothing = question answered: nothing
history-did-answer-unsure = question answered: unsure
history-did-unanswer = answer taken back
history-did-add = added: { $what }
history-did-remove = removed: { $what }
history-did-bring-back = brought back: { $what }
history-did-rename = renamed { $from } to { $to }
history-did-change-what = changed: { $what }
history-entry-query = question { $name }
history-entry-bookmark = bookmark { $name }
history-entry-label = label { $name }
history-entry-attribute = attribute { $name }
history-entry-strategy = strategy { $name }
history-entry-recording = recording { $name }
history-show = Show
history-ghost-deleted = { $label } (deleted)
history-revert = Revert
history-revert-to-this = Revert to this
history-take-back = Take this revert back
history-step-revert = Revert annotation
history-step-take-back = Take a revert back
history-waits-first = { $count ->
    [one] One edit on this device still waits for the server. Try again once it is there, so that nothing is left out.
   *[other] { $count } edits on this device still wait for the server. Try again once they are there, so that nothing is left out.
  }
history-nothing-to-revert = There is nothing to revert: it is so already.
history-reverted = { $count ->
    [one] Reverted: one entry was changed.
   *[other] Reverted: { $count } entries were changed.
  }
history-reverted-kept = Entries reverted: { $count }. Left as they are, since others have worked on them since: { $kept }.
history-slider = Time in this recording’s history
history-step-back = One change back
history-step-on = One change on
history-at-beginning = Before the first change
history-at = As at { $at }
history-at-now = As it is now, since { $at }
history-and-more = and { $count } more
history-moment-count = { $count ->
    [one] One annotation
   *[other] { $count } annotations
  }
history-revert-recording = Revert recording to this time
history-read-only-here = Read-only: nothing can be changed here.
history-read-only = This is another time: nothing can be changed in it. Escape leads back to now.
history-leave = Back to now ({ $key })
history-comparison = Comparison
history-comparing = From { $from } to { $to }
history-no-difference = No annotation differs.
history-legend = What the lines mean
history-count-added = { $count } added
history-count-removed = { $count } removed
history-count-moved = { $count } moved
history-count-relabeled = { $count } relabeled
history-count-changed = { $count } otherwise changed
history-kind-added = added
history-kind-removed = removed
history-more-differences = Show { $count } more
history-now = now
history-a-time = a time …
history-time-of = { $what }: date and time
history-version-named = “{ $name }”
history-moment-after = right after change { $change }
history-moment-before = right before change { $change }
history-versions = Versions
history-versions-hint = A version is a name for the annotations as they are now, such as “before the review” or “as published”.
history-no-versions = No version has been named yet.
history-version-facts = { $what }, named by { $who }, { $at }
history-version-name = Name of the version
history-version-note = What it is for (optional)
history-version-of = Of
history-whole-project = The whole project
history-name-version = Name this version
history-version-named-now = Named: { $name }.
history-rename-version = Rename version
history-compare-with-now = Compare with now
history-compare = Compare
history-compare-from = From
history-compare-to = To
history-revert-title = Revert
history-revert-hint = Nothing is lost by it: a revert is a change like any other, is in history, and can be taken back.
history-revert-what = What is reverted
history-revert-way-moment = Everything, to a time
history-revert-way-person = What one person changed
history-revert-where = Where
history-revert-moment = To
history-revert-person = Whose changes
history-revert-since = Since (optional)
history-revert-until = Until (optional)
history-preview = See what would change
history-revert-of-person = Revert what { $name } changed
history-revert-to-moment = Revert to { $moment }
history-revert-to-version = Revert to “{ $name }”
history-will-change = { $count ->
    [one] One entry would change:
   *[other] { $count } entries would change:
  }
history-will-keep = { $count ->
    [one] One more stays as it is, since others have worked on it since.
   *[other] { $count } more stay as they are, since others have worked on them since.
  }
history-revert-is-change = The revert is a new change under your name. It can be taken back, and what others change meanwhile stands.
# alike
history-place-count = { $name }: { $count }
history-all-changes = All changes of the project

## jobs

jobs-title = Jobs
jobs-what = The server makes embeddings of recordings by itself, as they arrive: numbers by which sounds are compared, searched and asked about.
jobs-model = Model
jobs-model-none = None: no embeddings
jobs-model-use = Use this model
jobs-model-what = If you choose another model, all recordings that lack its embeddings are queued; those made before stay.
jobs-model-chosen = Recordings are embedded by { $model } from now on.
jobs-model-none-chosen = New recordings are not embedded any more.
jobs-list = Progress
jobs-progress = How much is done
jobs-kind = What is made
jobs-kind-embedding = Embeddings ({ $done }/{ $all })
jobs-kind-preview = Previews ({ $done }/{ $all })
jobs-none = No job yet. There is one as soon as a recording of this project is on the server and a model is chosen.
jobs-none-such = There is no such job.
jobs-still = Nothing is running now. Jobs wait until a gateway is there; whoever runs the server starts one.
jobs-too-many = These are the { $count } that changed last.
jobs-filter = Which jobs to show
jobs-filter-all = All
jobs-filter-running = Running
jobs-filter-waiting = Waiting
jobs-filter-failed = Failed
jobs-filter-done = Done
jobs-filter-cancelled = Cancelled
jobs-sum-done = { $done } of { $all } done
jobs-sum-running = { $count } running
jobs-sum-waiting = { $count } waiting
jobs-sum-failed = { $count } failed
jobs-state-waiting = waits
jobs-state-next-try = waits for its next try at { $time } (tried: { $tries })
jobs-state-taken = taken by { $gateway }
jobs-state-running = { $percent } % done by { $gateway }
jobs-state-done = done
jobs-state-failed = failed (tried: { $tries })
jobs-state-cancelled = cancelled
jobs-unknown = A recording that is no longer there
jobs-retry = Retry
jobs-cancel = Cancel
jobs-retry-failed = Retry all failed
jobs-retried = { $count ->
    [one] One job is queued again.
   *[other] { $count } jobs are queued again.
  }
jobs-not-alone = This project is on this device only. Jobs are done by a server, for projects that are shared.
jobs-not-away = Jobs are on the server, which cannot be reached now. Labeling goes on.
jobs-not-signed-out = Sign in to see the jobs of this project.
jobs-not-closed = This project is no longer shared with you.

## lab

lab-title = Strategy lab
lab-back = Back to the project
lab-strategy = Strategy
lab-queries = Queries
lab-source = Source of the strategy, in Python
lab-begin = Begin with
lab-own-start = A short one of your own
lab-limit = Time limit
# alike
lab-seconds = { $seconds } s
lab-run = Run
lab-run-keys = Control and Enter
lab-recording = Recording
lab-compare = Compare with
lab-not-saved = Not saved yet
lab-saved-name = “{ $name }”
lab-changed = “{ $name }”, changed since it was saved
lab-save-as = Save as…
lab-saved-ones = Saved ones
lab-your-cuts = { $count ->
    [one] Your strategy, above: 1 query
   *[other] Your strategy, above: { $count } queries
  }
lab-other-cuts = { $count ->
    [one] { $title }, below: 1 query
   *[other] { $title }, below: { $count } queries
  }
lab-asks = { $count ->
    [one] It asks 1 query.
   *[other] It asks { $count } queries.
  }
lab-outcome = What came of it
lab-first = Run the strategy to see where it cuts.
lab-stopped = Stopped.
lab-running = Running…
lab-starting = Starting Python…
lab-no-project = Open the lab from a project: its recordings are tried here.
lab-no-recording = Add a recording to the project first: a strategy is tried on one.
lab-saved = Saved “{ $name }”.
lab-saved-as = Saved as “{ $name }”. Ask me can ask with it.
lab-save-title = Save strategy
lab-save-hint = Ask me lists it under this name.
lab-rename-title = Rename strategy
lab-my = My { $name }
lab-strategies = Strategies of this project
lab-none = None is saved yet. Save what is in the editor, and Ask me can ask with it.
lab-list-saved = Saved
lab-list-removed = Removed
lab-open = Open
lab-kind = What it decides
lab-kind-queries = What to ask
lab-kind-sampling = What to open next
lab-kind-prototypes = Prototypes
lab-prototypes-running_means = Running means (A-CPD)
lab-prototypes-nearest = Nearest answers
lab-view = Try it on
lab-view-one = One recording
lab-view-all = Labeled recordings
# alike
lab-compare-label = Label
lab-compare-any = Any label
lab-compare-beside = Beside
lab-compare-budgets = Questions for each recording
lab-compare-run = Compare
lab-compare-explained = Someone who knows your labels answers, recording after recording; what comes of it is compared with your labels.
lab-compare-explained-sampling = One stretch after another is opened as the strategy says; what is in it is told by your labels, and learned from.
lab-compare-on = { $count ->
    [one] On { $count } labeled recording.
   *[other] On { $count } labeled recordings.
  }
lab-compare-too-few = { $count } of the recordings of this project are labeled so; fewer than { $least } say nothing about a strategy. Label more of them, or look at how comparing works on the demo recordings.
lab-compare-demo = Compare on the demo recordings
lab-compare-demo-note = On { $count } demo recordings with known events: enough to see how it works, not to judge a strategy by.
lab-compare-clipped = The first { $count } of { $total }, which are long enough.
lab-compare-own = Your strategy
lab-compare-chance = By lot, on average
lab-compare-hearing = Listening to { $name }…
lab-compare-step = Comparing { $title }…
lab-compare-progress = Progress of comparing
lab-compare-done = { $count ->
    [one] Compared on { $count } recording.
   *[other] Compared on { $count } recordings.
  }
lab-compare-figures = Figures of the comparison
lab-compare-pool = { $positives } of { $items } stretches hold a find.
lab-compare-all-found = So any order is as good as another; choose one label.
lab-column-method = Method
lab-column-budget = Questions each
lab-column-segment = Segment F1
lab-column-event = Event F1
lab-column-asked = Asked
lab-column-found = Finds
lab-column-mean = Finds on the way, on average
lab-plot-queries = Segment F1 by questions for each recording
lab-plot-sampling = Finds by stretches opened
lab-plot-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
  }
lab-plot-opened = { $count } opened
lab-first-all = Compare the strategy with others on what is labeled.
lab-saved-as-sampling = Saved as “{ $name }”. Next can choose by it.
lab-save-hint-sampling = Progress lists it under this name, among what Next goes by.

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
labeling-no-label = no label
labeling-question = Question
labeling-looks = How the spectrogram looks
labeling-back-to-project = Back to the project
labeling-not-here = This recording is not on this device. Go back to the project and add its file.
labeling-next-recording = Next recording
labeling-all-recordings = All recordings
labeling-no-sound = There is no sound to play until the file is chosen again.
labeling-no-clock = When this recording began is not known: neither its file nor its name says it.
labeling-file-first = Choose the file of this recording first: it has to be listened to.
labeling-allow = Allow access
labeling-choose-file = Choose the file
labeling-choose-named-file = Choose the file { $name }
labeling-preparing = Listening for where the sound changes. You can go on labeling.
labeling-waiting = { $left ->
    [one] One question is waiting for your answer.
   *[other] { $left } questions are waiting for your answer.
  }
# alike
labeling-begin = Start
labeling-go-on = { $left ->
    [one] Go on with { $left } question left
   *[other] Go on with { $left } questions left
  }
labeling-panel = Labels and annotations
labeling-labels-of-selection = of the selection
labeling-labels-next = next: { $name }
labeling-labels-choose = choose one, then draw
labeling-find = Find a label
labeling-none-found = No label is called that.
labeling-new = New label…
labeling-new-name = Name of a new label
labeling-next = next
labeling-selected = Selected
labeling-selected-count = { $count } selected
labeling-several = From { $from } to { $to }. Labels, arrow keys and { $key } act on all of them.
labeling-merge = Merge
labeling-merge-selected = Merge the selected annotations
labeling-play = Play
labeling-play-selected = Play the selected annotation
labeling-delete-selected = Delete the selected annotation
labeling-count = { $count ->
    [one] { $count } annotation
   *[other] { $count } annotations
  }
labeling-empty = Nothing is labeled yet. Draw on the spectrogram, or let Ask me put questions to you.
labeling-point = point
labeling-asked = asked
labeling-noted = note
labeling-time = Time (s)
labeling-frequency = Frequency (Hz)
labeling-extent-point = A point
labeling-extent = { $length } long
labeling-made-person = drawn { $at }
labeling-made-query = from answers { $at }
labeling-made-proposal = from a proposal { $at }
labeling-made-import = imported { $at }
labeling-made-import-from = imported from { $format } { $at }
labeling-facts = { $extent }, { $made }
labeling-facts-edited = { $extent }, { $made }, edited since
labeling-mixed = mixed
labeling-not-said = not said
labeling-problem-times = Give the times in seconds.
labeling-problem-outside = The recording runs from 0 to { $duration } s.
labeling-problem-order = The end must come after the start.
labeling-problem-frequencies = Give the frequencies in hertz.
labeling-problem-band = This recording holds frequencies from 0 to { $nyquist } Hz.
labeling-problem-high = The high frequency must lie above the low one.
labeling-split-where = Point inside the selected annotation, or put the cursor there, and split again.
labeling-merge-what = Select what should become one: press with Shift on each, or drag a frame with Shift.
labeling-no-room = There is no room for another one before the end of the recording.
labeling-undo-step = Undo: { $step }
labeling-redo-step = Redo: { $step }
labeling-step-mark-point = Mark point
labeling-step-label = Label { $name }
labeling-step-nudge = Nudge
labeling-step-resize = Resize
labeling-step-move-annotation = Move annotation
labeling-step-resize-annotation = Resize annotation
labeling-step-split = Split annotation
labeling-step-merge = Merge { $count } annotations
labeling-step-counted = { $step } ({ $count })
labeling-help = Keys and gestures
labeling-gestures = Mouse and fingers
labeling-gesture-drag = Drag
labeling-gesture-drag-does = Draw with the tool in hand; drag the selection or its handles to change it
labeling-gesture-wheel = Wheel, two fingers
labeling-gesture-wheel-does = Pan; with Ctrl or a pinch zoom
labeling-gesture-shift = Shift
labeling-gesture-shift-does = Press to select more; drag a frame around many
# alike
labeling-gesture-alt = Alt
labeling-gesture-alt-does = While dragging: edges jump to where the sound changes
labeling-gesture-middle = Middle button
labeling-gesture-middle-does = Pan with any tool
labeling-gesture-axis = Drag the time axis
labeling-gesture-axis-does = Listen under the hand; with Shift move the axis
labeling-gesture-double = Double click
labeling-gesture-double-does = Play an annotation
labeling-preview = This is a preview: one channel, { $rate }. What lies above { $highest } can neither be seen nor heard here. Times are exact.

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
listening-quality = Quality of the sound
listening-quality-auto = As the link allows
listening-quality-original = Original ({ $bytes })
listening-quality-preview = Preview ({ $bytes })
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

## lock

lock-title = Lock
lock-off-hint = With a passphrase, what is kept on this device is encrypted: whoever finds a lost tablet sees nothing of it.
lock-unavailable = This browser cannot encrypt what it keeps: it needs a secure address (https) and private files.
lock-set = Set a passphrase…
lock-set-title = Lock this device with a passphrase
lock-set-action = Encrypt and lock
lock-set-hint = Several words that nobody guesses are best. Earmark asks for them whenever it is opened, and after some time without input.
lock-set-warning = Nobody can open this device without it. If you forget it, what is on the server can be fetched again, but labels that were not sent yet, and projects of this device only, are lost.
lock-covers = Encrypted are audio kept here, labels and all edits, edits that wait for the server, the lists of projects and recordings, and the rows of numbers by which sounds are compared. Not encrypted are files outside of Earmark, drafts in the strategy lab, and the name of who is signed in.
lock-after = Locks by itself without input after
lock-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
lock-never = Never
lock-now = Lock now
lock-change = Change the passphrase
lock-changed = The passphrase is changed.
lock-remove = Take the lock off
lock-remove-hint = Everything on this device is decrypted, and no passphrase is asked for any more.
lock-on = This device is locked with a passphrase.
lock-sealing = What was here before is being encrypted. It goes on by itself the next time, if you close the page.
lock-opening = Everything is being decrypted. It goes on by itself the next time, if you close the page.
lock-broken-off = Not everything could be done: { $reason }
lock-go-on = Try again
lock-unsaved = This device was not locked: your last changes are not stored yet.
lock-locked = This device is locked
lock-locked-hint = What is kept here is encrypted. The passphrase opens it.
# alike
lock-passphrase = Passphrase
lock-passphrase-now = Passphrase until now
lock-passphrase-new = New passphrase
lock-passphrase-again = The same again
lock-unlock = Unlock
lock-wrong = This is not the passphrase of this device.
lock-too-short = At least { $count } letters, please.
lock-not-the-same = The two are not the same.
lock-forgotten = I have forgotten it
lock-forgotten-hint = Nobody can open what is here without the passphrase. You can erase it and begin anew: what is on the server can be fetched again. Labels that were not sent, and projects of this device only, are lost.
lock-erase-sure = Erase everything that Earmark keeps on this device
lock-erase = Erase

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
looking-spectrogram = Spectrogram
looking-close = Close the spectrogram's settings
looking-pictures = Pictures
looking-layout-one = One
looking-layout-channels = Each channel
looking-layout-two = Two settings
looking-change-of = Change the settings of
looking-upper = Upper
looking-lower = Lower
looking-pane-upper = upper
looking-pane-lower = lower
looking-pane-channel = channel { $number }
looking-channel = Channel
looking-channel-mix = All, mixed
looking-preset = Preset
looking-set-by-hand = Set by hand
# alike
looking-preset-standard = Standard
looking-preset-birds = Birds
looking-preset-bats = Bats
looking-preset-bass = Bass: frogs, owls, fish
looking-preset-faint = Faint sounds
looking-preset-pcen = Loud and faint alike (PCEN)
looking-view = View
looking-filter-plain = Plain
looking-filter-denoise = Denoised
# alike
looking-filter-pcen = PCEN
looking-hint-plain = Levels as they are; 0 dB is a sine at full scale.
looking-hint-denoise = Decibels above the median level of each frequency in the whole recording.
looking-hint-pcen = Each frequency against its own average of the last 0.4 s: steady sound fades, onsets stay.
looking-scale = Frequency scale
# alike
looking-scale-linear = Linear
# alike
looking-scale-mel = Mel
# alike
looking-scale-log = Log
looking-range = Range
looking-band-full = Full
looking-band-birds = Birds, 0 to 12 kHz
looking-band-bats = Bats, from 15 kHz
looking-band-bass = Bass, 0 to 2 kHz
looking-band-custom = Custom
looking-from-khz = From (kHz)
looking-to-khz = To (kHz)
looking-colours = Colours
looking-darkest = Darkest
looking-brightest = Brightest
looking-find-both = Find both from the recording
looking-contrast = Contrast
# alike
looking-analysis = Analysis
looking-fft-size = FFT size
looking-overlap = Overlap
looking-window = Window
looking-automatic = Automatic
looking-for-project = For the project
looking-everybody-starts = Everybody starts from { $name }
looking-save-these = Save these settings to use them again, and to have others start from them.
looking-remove-preset = Remove this preset
looking-preset-removed = The preset { $name } is out of the project.
looking-preset-name = Name of the preset
# alike
looking-name = Name
looking-save-preset = Save preset
looking-preset-saved = Everybody in the project can choose the preset { $name } now.
looking-measuring = Measuring…
looking-measurements = Measurements
looking-silence = silence
looking-duration = Duration
looking-duration-help = From the start to the end
looking-peak = Peak
looking-peak-help = The strongest frequency
looking-low = Low
looking-low-help = The lower end
looking-level = Level
looking-level-help = Mean level; 0 dB is a sine at full scale
looking-high = High
looking-high-help = The upper end
looking-energy = Energy
looking-energy-help = The same energy in one second; 0 dB is a sine at full scale

## offline

offline-new-version = A new version of Earmark is here.
offline-reload = Reload

## projects

projects-title = Projects
projects-one = Project
projects-nameless = Project without a name
projects-kept-here = Kept on this device. Nothing leaves it unless you export it.
projects-welcome = Label what you hear
projects-welcome-add = Open the demo, or make a project and add recordings (WAV, FLAC, MP3, Ogg).
projects-welcome-draw = Draw a box around a sound and press a key, or let Earmark ask you.
projects-welcome-export = Export a table. Everything stays on this device, with or without a network.
projects-open-demo = Open the demo project
projects-new = New project
projects-create = Create
projects-name-hint = For example the place and the season.
# alike
projects-name = Name
projects-opened-today = Opened today
projects-opened-yesterday = Opened yesterday
projects-opened-on = Opened { $day }
projects-begun-of = Recordings begun: { $begun } of { $all }
projects-no-recordings = No recordings yet
projects-begun = { $count ->
    [one] { $begun } of 1 recording begun
   *[other] { $begun } of { $count } recordings begun
  }
projects-annotations = { $count ->
    [one] 1 annotation
   *[other] { $count } annotations
  }
projects-carrying = { $count } × { $label }
projects-recordings-count = { $count ->
    [one] 1 recording
   *[other] { $count } recordings
  }
projects-more-for = More for { $name }
projects-rename = Rename…
projects-rename-title = Rename project
projects-rename-this = Rename the project
projects-deleted = Deleted projects ({ $count })
projects-was-deleted = Deleted { $name }. Its recordings and labels stay until you restore it.
projects-undone = Undone: { $step }
projects-done-again = Done again: { $step }
projects-lab = Strategy lab
projects-import = Import
projects-export = Export
projects-export-raven = Raven selection table
projects-export-audacity = Audacity labels
projects-export-csv = CSV table
projects-export-json = Everything, as a JSON bundle
projects-export-history = Everything with its history
projects-add-folder = Add folder
projects-add-recordings = Add recordings
projects-recordings = Recordings
# alike
projects-labels = Labels
projects-on-this-device = On this device
projects-drop-hint = Drop recordings here, or a folder of them: WAV, FLAC, MP3, Ogg Vorbis, Opus.
projects-read-hint = They are read from where they are, at their own sample rate; nothing is uploaded.
projects-choose-files = Choose files
projects-first-steps = First steps
projects-new-here = New here?
projects-new-here-steps = Five first steps take two minutes: listen, draw, label, undo, be asked. They are shown beside the recording.
projects-begin = Begin
projects-not-now = Not now
projects-demo-empty = The demo has no recordings.
projects-demo-damaged = The list of demo recordings is damaged. Reload the page and try again.
projects-demo-not-fetched = The demo recording { $name } could not be fetched. Go online once, then open the demo again.
projects-new-recording = New
projects-place-kept = Kept in this browser
projects-place-file = Read from your file
projects-place-ask = The browser asks before your file is read
projects-place-server = Heard from the server
projects-place-missing = Give the file again to hear it
projects-allow = Allow access
projects-attach = Give the file
projects-none-like-this = No recording is like this. Show all, or choose less.
projects-questions-answered = Questions answered
projects-answered-of = { $answered } of { $all } answered
projects-about = About this recording
projects-recording-raven = Export Raven table
projects-recording-audacity = Export Audacity labels
projects-recording-import = Import annotations…
projects-recording-release = Release the audio kept here
projects-recording-keep = Keep the audio here
projects-recording-remove = Remove from the project
projects-removed-recordings = Removed recordings ({ $count })
projects-release-removed = Release its audio
projects-recording-removed = Removed { $name } from the project. Its labels and audio stay until you restore it.
projects-recording-released = { $name } is no longer kept here. Its labels are; the audio is read from your file.
projects-keep-it = Keep it
projects-step-remove-recording = Remove { $name }
projects-step-restore-recording = Restore { $name }
projects-kept-none = No recordings yet.
projects-kept-nothing = No audio is kept here: it is read from your own files, or from the server.
projects-kept-all = { $count ->
    [one] The audio of 1 recording is kept here ({ $size }).
   *[other] The audio of { $count } recordings is kept here ({ $size }).
  }
projects-kept-some = { $count ->
    [one] { $rest ->
        [one] The audio of 1 recording is kept here ({ $size }); 1 needs your own file.
       *[other] The audio of 1 recording is kept here ({ $size }); { $rest } need your own files, or the server.
      }
   *[other] { $rest ->
        [one] The audio of { $count } recordings is kept here ({ $size }); 1 needs your own file.
       *[other] The audio of { $count } recordings is kept here ({ $size }); { $rest } need your own files, or the server.
      }
  }
projects-keep-all = Keep all here
projects-not-kept = No copy of { $name } could be kept.
projects-storage-used = Storage: { $used } of { $quota } used
projects-storage-used-here = { $used } of { $quota } used by Earmark in this browser.
projects-promised = The browser has promised not to clear it.
projects-may-clear = When its disk runs full, the browser may clear what is kept here, unless it promises not to.
projects-ask-to-keep = Ask the browser to keep it
projects-not-promised = The browser did not promise. Installing Earmark as an app, or a bookmark, often helps; export a bundle from time to time.
projects-adding = Adding files
projects-adding-at = Adding { $at } of { $all }
projects-files-added = Files added
projects-decoding = { $name }, decoding: { $percent } %
projects-added = { $count ->
    [one] Added 1 recording.
   *[other] Added { $count } recordings.
  }
projects-known = { $count ->
    [one] 1 file known already.
   *[other] { $count } files known already.
  }
projects-not-copied = { $count ->
    [one] 1 large file not copied into the browser, but read from where it is. “Keep the audio here” in the menu copies it.
   *[other] { $count } large files not copied into the browser, but read from where they are. “Keep the audio here” in the menu copies one.
  }
projects-drop = Drop recordings, folders or tables to add them
projects-neither = { $name } is neither a recording (WAV, FLAC, MP3, Ogg Vorbis, Opus) nor a table.
projects-tables-left = { $count ->
    [one] A table came with the recordings and was not read. “Import” reads it.
   *[other] { $count } tables came with the recordings and were not read. “Import” reads them.
  }
projects-problems = Problems
projects-problems-title = { $count ->
    [one] One thing needs a look
   *[other] { $count } things need a look
  }
projects-problems-more = … and { $count } more
projects-problems-dismiss = Dismiss problems
projects-exported = Exported { $name }.
projects-import-empty = The table holds no annotations.
projects-imported-into = { $count ->
    [one] Imported 1 annotation into { $name }.
   *[other] Imported { $count } annotations into { $name }.
  }
projects-imported-spread = Imported { $count } annotations into { $recordings } recordings.
projects-imported-strategies = { $count ->
    [one] Imported a strategy to ask with.
   *[other] Imported { $count } strategies to ask with.
  }
projects-imported-existing = { $count ->
    [one] 1 annotation was there already.
   *[other] { $count } annotations were there already.
  }
projects-step-import = Import { $name }
projects-step-import-tables = Import { $count } tables
projects-in-table = { $name }: { $sentence }
projects-rows-beyond = { $count ->
    [one] { $table }: 1 row starting after the end of { $name } ({ NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s) was left out.
   *[other] { $table }: { $count } rows starting after the end of { $name } ({ NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s) were left out.
  }
projects-the-bundle = The bundle
projects-rows-stranger = { $count ->
    [one] { $table }: 1 annotation for { $name } left out, because that recording is not in this project. Add the file, then import again.
   *[other] { $table }: { $count } annotations for { $name } left out, because that recording is not in this project. Add the file, then import again.
  }
projects-history-stays = { $count ->
    [one] One change of the bundle’s history stays in the file: an import into a project takes what there is now. A server takes the whole project in with its history (its admins, on the page Server, or earmark import).
   *[other] The { $count } changes of the bundle’s history stay in the file: an import into a project takes what there is now. A server takes the whole project in with its history (its admins, on the page Server, or earmark import).
  }
projects-rows-nowhere = { $count ->
    [one] { $table }: 1 annotation left out, because the table does not say which recording it is about. Import it from the menu of that recording.
   *[other] { $table }: { $count } annotations left out, because the table does not say which recording it is about. Import it from the menu of that recording.
  }
projects-labels-hint = What will you listen for? Add species, calls, or just “sound”.
projects-new-label = New label
projects-add-label = Add a label, or paste a list
projects-colour-of = Colour of { $name }
projects-name-of-label = Name of label { $number }
projects-key-of = Key of { $name }
projects-key = Key
projects-change = Change { $name }
projects-move-up = Move { $name } up
projects-move-down = Move { $name } down
projects-remove = Remove { $name }
projects-labels-added = { $count ->
    [one] Added 1 label.
   *[other] Added { $count } labels.
  }
projects-step-rename-label = Rename label to { $name }
projects-label-removed = Removed the label { $name }. Annotations that have it keep it.
projects-attributes = Attributes
projects-attributes-hint = What else should be said of an annotation? Distance, call type, seen or not.
projects-attribute-add = Add an attribute
projects-attributes-removed = Removed attributes ({ $count })
projects-attribute-removed = Removed the attribute { $name }. Annotations keep what they have for it.
projects-attribute-new = New attribute
projects-attribute-change = Change attribute
projects-attribute-kind = Kind
projects-attribute-kind-stays = The kind stays: annotations have values of it.
# alike
projects-kind-text = Text
projects-kind-number = Number
projects-kind-choice = Choice from a list
projects-kind-yesno = Yes or no
projects-kind-choice-none = No choices yet
projects-kind-number-between = Number from { NUMBER($least, maximumFractionDigits: 9) } to { NUMBER($most, maximumFractionDigits: 9) }
projects-kind-number-least = Number from { NUMBER($least, maximumFractionDigits: 9) }
projects-kind-number-most = Number up to { NUMBER($most, maximumFractionDigits: 9) }
projects-no-limit = no limit
projects-unit = Unit (if any)
projects-least = Least
projects-most = Most
projects-choices = Choices, one a line
projects-problem-choices = Give at least two choices, one a line.
projects-problem-range = The ends of the range must be numbers, or empty.
projects-problem-order = The least must not be greater than the most.
# alike
projects-mono = mono
# alike
projects-stereo = stereo
projects-channels = { $count } channels
projects-place-preview = A preview is kept in this browser

## python

python-idle = Python has not been started.
python-interpreter = Starting Python…
python-numpy = Loading NumPy…
python-earmark = Loading the methods…
python-ready = Python is ready.
python-failed = Python could not be started.
python-failed-because = Python could not be started: { $reason }
python-restarting = Python stopped during this call and is being started again: { $reason }
python-stopped = Python stopped: { $reason }
python-worker-stopped = The Python worker stopped.
python-call-failed = { $name } failed: { $reason }
python-cancelled = The call was cancelled.

## questions

questions-ask-me = Ask me
questions-intro = Earmark cuts the recording into parts and asks about one at a time. Your answers become annotations.
questions-method = Method
questions-count = Questions
questions-each = about { $length } each
questions-of-project = Of this project
questions-own-summary = Someone of this project wrote it. It is run sealed off, and gets nothing but the sound.
questions-prototypes = Prototypes of this project
questions-own-instead = { $reason } Earmark asks instead.
questions-start = Start asking
questions-open-left = { $left } of { $total } questions are still open.
questions-go-on = { $left ->
    [one] Go on with it
   *[other] Go on with these { $left }
  }
questions-no-labels = This project has no labels to answer with yet: add one first.
questions-whole-number = Give a whole number of questions, from 1 to 999.
questions-strategy-earmark = Earmark, learning
questions-strategy-acpd = A-CPD (published), learns
questions-strategy-fcpd = F-CPD (published)
questions-strategy-cpd = Change points
questions-strategy-fixed = Equal parts
# alike
questions-strategy-pelt = Pelt
questions-strategy-binseg = Binary segmentation
questions-strategy-window = Sliding window
questions-strategy-kernelcpd = Kernel change points
questions-summary-earmark = Cuts where your answers will leave the fewest seconds wrong, and learns from each.
questions-summary-acpd = Cuts where the sound's likeness to what you confirmed changes most; learns (published).
questions-summary-fcpd = Cuts where the embeddings change most; does not learn (published).
questions-summary-cpd = Cuts where the sound before and the sound after differ most.
questions-summary-fixed = Cuts the recording into equal parts, without listening to it.
questions-summary-pelt = The best cut under a penalty; as many cuts as fit the budget (ruptures).
questions-summary-binseg = Cuts in two where it helps most, and the parts again (ruptures).
questions-summary-window = Cuts where the two halves of a sliding window differ most (ruptures).
questions-summary-kernelcpd = The best cuts of all under a kernel (ruptures).
questions-question-of = Question { $number } of { $total }
questions-question-answer = Question { $number }: { $answer }
questions-back-to-labeling = Back to labeling
questions-what = What is in here?
questions-several = Several
questions-several-title = Several labels in one answer
questions-several-hint = { $title }; Shift or a long press does it for one question
questions-labels = Labels to answer with
questions-nothing = Nothing
questions-unsure = Unsure
questions-before = Question before
questions-next = Next question
questions-these = { $count ->
    [0] These labels
    [one] This one
   *[other] These { $count }
  }
questions-again = Again
questions-all-answered = All { $count } questions answered
# alike
questions-took = in { $length }
questions-found = What was found
questions-removed-label = a removed label
questions-change-answer = Press a part of the strip to change its answer.
questions-what-next = What next
questions-ask-again = Ask again, another way
questions-not-answered = not answered
questions-answer-nothing = nothing
questions-answer-unsure = unsure
questions-step = Answer { $answer }
questions-own-failed = The strategy “{ $name }” asked nothing. { $reason }
questions-suggested = Earmark thinks: { $what }, { $percent } %
questions-accept = Accept
questions-key-accept = Answer as Earmark suggests
questions-without-model = These questions are asked without the model. { $reason }
questions-model = Listens with
questions-model-hint = What tells sounds apart; each model learns by itself.

## relay

relay-sign-in = Sign in
relay-sign-out = Sign out
relay-sign-out-what = What you have here of the server's projects
relay-sign-out-keep = Keep on this device for me
relay-sign-out-keep-hint = Nobody sees it until you sign in here again, which needs the network. Edits that wait are sent then, in your name.
relay-sign-out-remove = Remove from this device
relay-sign-out-remove-hint = Labels, lists and audio of the server's projects are removed here; on the server they stay. Projects of this device only are not touched.
relay-sign-out-action = Sign out and keep
relay-sign-out-remove-action = Sign out and remove
relay-sign-out-nothing-lost = Everything of it is on the server.
relay-sign-out-lost = Not everything is on the server. Lost would be:
relay-sign-out-lost-edits = { $count ->
    [one] { $count } edit that was not sent.
   *[other] { $count } edits that were not sent.
  }
relay-sign-out-lost-recordings = { $count ->
    [one] The copy of { $count } recording that is not known to be on the server.
   *[other] The copies of { $count } recordings that are not known to be on the server.
  }
relay-sign-out-lost-refused = { $count ->
    [one] What the server did not take in { $count } project.
   *[other] What the server did not take in { $count } projects.
  }
relay-sign-in-wrong = The name or the password is wrong.
relay-no-account = No account yet? Ask whoever leads the project for an invitation.
# alike
relay-name = Name
relay-password = Password
relay-password-hint = At least 8 characters; a few words are easy to remember.
relay-old-password = Password until now
relay-new-password = New password
relay-change-password = Change the password
relay-password-changed = The password is changed. Every other device was signed out.
relay-account = Account
relay-account-of = Account of { $name }
relay-away = The server cannot be reached; work goes on here.
relay-projects = On the server
relay-projects-none = You do not take part in a project on the server yet.
relay-project = Project
relay-project-here = on this device
relay-open = Open
relay-people = People
relay-people-none = There is no server behind this page, so this project stays on this device.
relay-people-away = The server cannot be reached now. People and accounts can be changed when it is back.
relay-people-sign-in = Sign in to see who takes part, and to invite others.
relay-publish = Put this project on the server
relay-publish-hint = It stays the same project, here and there. You become its owner and can invite others.
relay-published = { $name } is on the server now.
relay-members = Who takes part
relay-members-none = Nobody takes part yet.
relay-you = This is you
relay-role = Role
relay-role-of = Role of { $name }
relay-add-by-name = Name of somebody who has an account
relay-leave = Leave
relay-left = You no longer take part in this project.
relay-removed = { $name } no longer takes part.
relay-role-owner = Owner
relay-role-manager = Manager
relay-role-reviewer = Reviewer
relay-role-annotator = Annotator
relay-role-viewer = Viewer
relay-role-uploader = Uploader
relay-role-owner-what = May do everything, also archive the project and make other owners.
relay-role-manager-what = Changes labels, settings and people, and all that a reviewer does.
relay-role-reviewer-what = Checks and reverts the work of others, and labels.
relay-role-annotator-what = Labels, answers queries and adds recordings.
relay-role-viewer-what = Looks, listens and exports; changes nothing.
relay-role-uploader-what = Sends recordings; sees no annotations.
relay-invite = Invite
relay-invite-hint = A link lets one person in, with or without an account. It works once.
relay-make-link = Make a link
# alike
relay-link = Link
relay-link-made = For one person, as: { $role }
relay-link-once = Send it, or hold the picture in front of a camera. It is shown this once.
relay-qr = The link as a QR code
relay-copy = Copy
relay-copied = Copied
relay-invitations-open = Not used yet
relay-invitation-by = Invited by { $by }, until { $until }
relay-withdraw = Withdraw
relay-invitation = Invitation
relay-invited-project = { $by } invites you to { $project }
relay-invited-server = You are invited to this server
relay-invited-admin = You are invited to this server, as an admin
relay-invited-first = Welcome: become the first admin of this server
relay-invited-as = You would take part as: { $role }
relay-accept-as = Join as { $name }
relay-new-account-hint = Choose a name that others will see, and a password.
relay-make-account = Make the account
relay-have-account = I have an account
relay-welcome = Welcome, { $name }.
relay-sessions = Where you are signed in
relay-session-this = This device, since { $since }
relay-session-seen = Last used { $when }, from { $address }, since { $since }
relay-end-others = Sign out everywhere else
relay-tokens = Your API tokens
relay-token-about = { $project }, { $role }, until { $until }
relay-programs = For programs
relay-programs-hint = A token lets a script or another program work in your name, in this project only.
relay-token-for = What it is for
relay-make-token = Make a token
# alike
relay-token = Token
relay-token-once = Keep it now: it is shown this once. Your account lists it, and withdraws it.
relay-error-away = The server cannot be reached.
relay-error-too-many = { $minutes ->
    [one] Too many tries. Try again in one minute.
   *[other] Too many tries. Try again in { $minutes } minutes.
  }
relay-valid-for = Valid for
relay-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
relay-search-people = Search by name
relay-nobody-found = Nobody has such a name.
relay-member-closed = This account is disabled
relay-you-only-owner = This is you, the only owner. Make somebody else an owner before you leave.
relay-only-owner = The only owner. Make somebody else an owner first.
relay-remove-member = Take { $name } out of the project
relay-added = { $name } takes part as: { $role }
relay-role-given = { $name } takes part from now on as: { $role }
relay-less-title = Give up rights?
relay-less-meaning = You would take part as: { $role }. Only somebody with more rights can give yours back.
relay-less-action = Give up
relay-leave-title = Leave the project?
relay-leave-meaning = What you did stays in it, under your name. To come back you need an invitation.
relay-people-outside = You do not take part in this project on the server, or no longer. Ask its owner for an invitation.
relay-on-server-what = Its name there, as invitations show it.
relay-archive = Archive
relay-archive-title = Archive { $name }?
relay-archive-meaning = Nobody can open it on the server until an owner brings it back. Everything in it is kept.
relay-archived = { $name } is archived.
relay-archived-what = Archived: everything is kept, and nobody can open it on the server.
relay-bring-back = Bring back
relay-brought-back = { $name } is back.
relay-projects-archived = Archived: { $count }
relay-tokens-hint = They let programs work in your name. New ones are made on the page People of a project.
relay-tokens-valid = Valid tokens
relay-token-used = last used { $when }
relay-token-unused = not used yet
relay-token-yours = yours
relay-withdraw-token = Withdraw the token { $name }
relay-account-none = There is no server behind this page, so there are no accounts.
relay-you-admin = You are an admin: accounts and projects of this server
relay-error-signed-out = You are no longer signed in. What you label stays on this device.
relay-error-name-taken = There is already an account named { $name }; choose another name.
relay-error-no-account = There is no account named { $name }.
relay-error-account-closed = This account is disabled; it cannot take part in a project.
relay-error-last-admin = This is the server's last admin; make somebody else an admin first.
relay-error-last-owner = This is the project's last owner; make somebody else an owner first.
relay-error-last-owner-of = This account is the last owner of { $projects }; give it another owner first.
relay-error-hand-out = This role has rights that you do not have yourself.
relay-error-password-short = The password needs at least { $least } characters.
relay-error-password-name = The password must not be the name.
relay-error-old-password = The old password is wrong.
relay-error-name-length = A name needs 1 to { $longest } characters.
relay-error-rooms-starting = The rooms are starting; try again in a moment.
relay-error-version-taken = This project already has a version named { $name }.
relay-error-revert-others = Some of these changes are not your own, and your role takes back one's own only. Ask a reviewer.
relay-error-admins-only = Only an admin of this server may do this.
relay-error-role-not-allowed = Your role does not allow this.
relay-error-session-gone = There is no such session; it may have ended already.
relay-error-token-gone = There is no such token; it may have been withdrawn already.
relay-error-project-archived = This project is archived; an owner can bring it back.
relay-error-no-member = This person does not take part in the project.
relay-error-invitation-unknown = This invitation is not known here; ask for the whole link again.
relay-error-invitation-used = This invitation has been used already; ask for another one.
relay-error-invitation-over = This invitation is no longer valid; ask for another one.
relay-error-invitation-archived = The project of this invitation has been archived.
relay-error-project-taken = This server already has a project with this id; it stays as it is.
relay-error-no-model = The server has no model named { $model }; choose another one.
relay-error-no-preview = The preview of this recording is not made yet; a gateway of the server makes it.
relay-error-job-under-way = This job is under way already.
relay-error-job-ended = This job has ended already.
relay-proof = Is it still you?
relay-proof-what = Your sign-in is a while ago. Type your password again before this is changed.
relay-proof-action = Continue
relay-code = Code of your app
relay-code-hint = The six digits that it shows now, or one of your recovery codes.
relay-factor = Second factor
relay-factor-what = With a second factor, signing in needs a code of an app on your phone as well as the password: a password that somebody learns is not enough then.
relay-factor-on = On since { $when }.
relay-factor-codes-left = { $count ->
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
}
relay-factor-begin = Set up a second factor
relay-factor-codes = New recovery codes
relay-factor-replace = Use another app
relay-factor-remove = Do without it
relay-factor-qr = The secret for the app as a QR code
relay-factor-scan = Open an app that makes codes (most password managers do), and let it see this picture.
relay-factor-type = Or type into it:
relay-factor-first = The code that the app shows now
relay-factor-confirm = Turn it on
relay-factor-recovery = Recovery codes
relay-factor-recovery-what = Keep them where you find them without your phone. Each works once instead of the app, and they are shown this once.
relay-factor-is-on = The second factor is on. Every other device was signed out.
relay-factor-is-off = Signing in needs the password alone again.
relay-error-code-wrong = The code is wrong, or was used already; wait for the next one.
relay-error-factor-none = There is no second factor; begin anew.
relay-error-proof-needed = Type your password again before you change this.
relay-error-password-wrong = The password is wrong.
relay-error-password-common = This password is among the most common ones, which are tried first; choose another.
relay-error-admin-needs-factor = Admins of this server need a second factor; set one up on your account's page.

## sampling

sampling-next = Next
sampling-key-next = Next: open what is worth looking at
sampling-key-progress = How far the project is
sampling-all-opened = Everything that was listened to has been opened.
sampling-listens-first = Earmark listens to the recordings first; then it opens one.
sampling-nothing-embedded = The server has no embeddings of this project yet.
sampling-by-server = The server chose, among all recordings that it has embeddings of.
sampling-kept-only = { $why } So Next chooses among what is kept on this device.
sampling-nothing-kept = Nothing that could be opened next is kept on this device.
sampling-nothing-to-hear = No recording could be listened to. Give one of their files again.
sampling-listening = Listening: { $done } of { $total } recordings
sampling-listening-hint = Next chooses among the recordings that Earmark has listened to.
sampling-listen = Listen to the rest
sampling-stop = Stop listening
sampling-progress = Progress
sampling-learned = What was learned
sampling-no-curve = Nothing is learned yet. Answer some questions of Ask me.
sampling-curve = Of the latest answers, { $share } % were as expected.
sampling-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
  }
sampling-as-table = As a table
sampling-column-answers = Answers
sampling-column-expected = As expected
sampling-so-far = So far
sampling-asked = Questions asked
sampling-saved = Questions saved
sampling-saved-hint = Saved against equal parts that are as short as what was found.
sampling-found-in = Stretches with something in them
sampling-of = { $found } of { $total } opened
sampling-left = Left to find
sampling-left-unknown = { $count ->
    [one] too early to say; { $count } stretch is open
   *[other] too early to say; { $count } stretches are open
  }
sampling-left-about = about { $expected } of { $count }
sampling-left-most = about { $expected } of { $count }, at most { $most }
sampling-stop-hint = Hardly anything is left to find. This is a good moment to stop.
sampling-what-next = What Next chooses
sampling-forget = Forget what was learned
sampling-strategy = Chooses by
sampling-strategy-mix = Mixed
sampling-strategy-random = By lot
sampling-strategy-uncertainty = Doubt
sampling-strategy-topk_entropy = Doubtful moments
sampling-strategy-margin = Close calls
sampling-strategy-certainty = Least certain
sampling-strategy-high_probability = Likely finds
sampling-strategy-typicality = Typical
sampling-strategy-coverage = Coverage
sampling-strategy-mffft = Mismatches first
sampling-strategy-nearest_positives = Like finds
sampling-summary-mix = Spreads out first, then takes what is likely and what is unsure in turn; 1 in 10 is drawn by lot.
sampling-summary-random = Every stretch is as likely as any other.
sampling-summary-uncertainty = Where the model is unsure on average.
sampling-summary-topk_entropy = Where moments are that the model doubts.
sampling-summary-margin = Where the two likeliest answers are closest.
sampling-summary-certainty = Where the model is least certain.
sampling-summary-high_probability = Where something probably is.
sampling-summary-typicality = What is most like its neighbours.
sampling-summary-coverage = What most resembles all that is not labeled yet.
sampling-summary-mffft = Where the model and the nearest label disagree.
sampling-summary-nearest_positives = What sounds like something that was found.
sampling-reason-random = Chosen by lot: 1 in { $every } is, so that progress is measured fairly.
sampling-reason-unsure = The model is unsure here: { $bits } of 1 bit on average.
sampling-reason-unsure-moments = The model is unsure about { $count } moments here: { $bits } of 1 bit.
sampling-reason-close-call = The two likeliest answers are only { $difference } % apart.
sampling-reason-least-certain = The model is only { $certainty } % certain of its answer here.
sampling-reason-likely = Probably something is here: { $probability } %.
sampling-reason-typical = Typical of what is not labeled: { $count } neighbours are { $distance } away.
sampling-reason-covers = Like { $share } % of what nothing similar was labeled for.
sampling-reason-mismatch = The model says { $probability } %, the nearest labeled sound says otherwise.
sampling-reason-far = Farther from everything labeled than anything else: { $distance }.
sampling-reason-near-positive = Closest to something you found: { $distance } away.
sampling-reason-no-answers = Nothing is learned yet, so the first ones are spread over all sounds.
sampling-reason-own = Chosen by “{ $name }”, a strategy of this project.
sampling-own-summary = Someone of this project wrote it. It is run sealed off, and gets nothing but rows of numbers.
sampling-own-failed = The strategy “{ $name }” chose nothing. { $reason } What Earmark would open comes instead.

## sandbox

sandbox-title = Python for strategies
sandbox-line = Line { $line }: { $reason }
sandbox-not-queries = What came back are not queries from the start of the recording to its end.
sandbox-not-figures = What came back are not the figures of a comparison.
sandbox-not-started = Python could not be started: { $reason }
sandbox-too-long = It was still running after { $seconds } s and was stopped. Nothing else was touched.

## sending

sending-signed-out = { $name } could not be sent: sign in again, then try again.
sending-away = The server cannot be reached. { $name } goes on by itself when it can.
sending-status = The server answered { $status }.
sending-refused = { $name } was not taken: { $reason }
sending-not-listed = { $name } was sent, but the server does not list it. Try again.
sending-done = { $count ->
    [one] One recording is on the server now, in { $project }. Its bytes were compared.
   *[other] { $count } recordings are on the server now, in { $project }. Their bytes were compared.
  }
sending-unsent = { $count ->
    [one] The audio of one recording ({ $size }) is on this device and not on the server: others cannot hear it.
   *[other] The audio of { $count } recordings ({ $size }) is on this device and not on the server: others cannot hear it.
  }
sending-send = Send to the server
sending-title = On the way to the server
sending-at = { $sent } of { $bytes } sent
sending-state-waiting = Waits for its turn
sending-state-reading = Is being read
sending-state-sending = Is being sent
sending-state-paused = Waits for the server
sending-state-checking = Is being compared
sending-state-failed = Not sent
sending-more = { $count ->
    [one] One more waits.
   *[other] { $count } more wait.
  }
sending-again = Try again
sending-keeps-going = It goes on while Earmark is open, and after it was closed where it was.

## similar

similar-title = Similar sounds
similar-key = Similar sounds: find what sounds like the selection, in all recordings
similar-choose-first = Select an annotation first, or point at one: Earmark then looks for sounds like it.
similar-close = Leave similar sounds
similar-searching = Searching …
similar-none = Nothing was found: no other sound was listened to.
similar-status = { $count ->
    [one] The nearest sound. Recordings searched: { $recordings }.
   *[other] The { $count } nearest sounds. Recordings searched: { $recordings }.
  }
similar-grid = Similar sounds, nearest first
similar-more = More
similar-sample = Looking for
similar-sample-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }
similar-sample-unheard = { $name } could not be listened to, so there is nothing to compare with.
similar-play-sample = Play
similar-about = What is searched
similar-stale = More recordings were listened to: search again to see them, too.
similar-by-server = The server searched all recordings that it has embeddings of.
similar-kept-only = { $why } So only what is kept on this device is searched.
similar-missed = { $count ->
    [one] { $count } recording was not searched
   *[other] { $count } recordings were not searched
  }
similar-missed-no-sound = Its sound is not on this device, and there are no embeddings of it.
similar-missed-stopped = It was not listened to.
similar-missed-full = There is no room for more: some twelve hours can be searched at once.
similar-autoplay = Play as I move
similar-autoplay-on = Sounds are played as you move.
similar-autoplay-off = Sounds are played by Space.
similar-leave-out = Leave out what has the label
similar-verdicts = What it is
similar-verdicts-hint = For the tile with the focus:
similar-picked = { $count ->
    [one] For { $count } picked tile:
   *[other] For { $count } picked tiles:
  }
similar-same = The same
similar-not-this = Not this
similar-pick-all = All
similar-again = Search again
similar-keys = Keys
similar-close-keys = Close the keys
similar-counts = { $labeled } labeled, { $rejected } something else
similar-very = very similar, { $number }
similar-quite = similar, { $number }
similar-somewhat = somewhat similar, { $number }
similar-little = hardly similar, { $number }
similar-pick = Pick tile { $number }
similar-open = Open in { $name }
similar-tile = { $number }: { $name }, { $start } to { $end }, { $likeness }
similar-tile-labels = labeled { $labels }
similar-tile-rejected = something else
similar-step = { $count ->
    [one] Label { $count } similar sound { $labels }
   *[other] Label { $count } similar sounds { $labels }
  }
similar-given = { $count ->
    [one] Labeled { $count } sound { $labels }.
   *[other] Labeled { $count } sounds { $labels }.
  }
similar-given-before = This has the label { $labels } already.
similar-rejected = { $count ->
    [one] { $count } sound is something else.
   *[other] { $count } sounds are something else.
  }
similar-not-rejected = { $count ->
    [one] { $count } sound is open again.
   *[other] { $count } sounds are open again.
  }
similar-no-sample-labels = The sample has no label: give one with its key.
similar-undone = Undone: { $step }
similar-visit = Found as a sound like that in { $name }: { $likeness }.
similar-back = Back to the grid
similar-made = found by its sound { $at }
similar-grid-move = Go to another tile
similar-grid-range = Pick several in a row
similar-grid-label = Give a label to what is picked, or to the tile with the focus
similar-grid-play = Play, or stop
similar-grid-play-sample = Play what is looked for
similar-grid-same = The same: give it the labels of what is looked for, and go on
similar-grid-reject = Not this: it is something else; go on
similar-grid-pick = Pick it, or leave it
similar-grid-pick-all = Pick all, or none
similar-grid-again = Search again, going by what was accepted
similar-grid-more = Show more
similar-grid-open = Open it in its recording
similar-grid-help = Show the keys
similar-grid-leave = Leave; the grid is kept

## spectrogram

spectrogram-in-view = Part of the recording in view
spectrogram-window = { $start } to { $end } of { $length }
spectrogram-role = spectrogram
spectrogram-shown = Spectrogram, { $start } to { $end }, { $low } to { $high }
spectrogram-shown-named = Spectrogram { $name }, { $start } to { $end }, { $low } to { $high }
spectrogram-the-recording = The recording
spectrogram-hopeless = The spectrogram stopped several times in a row. Open the recording again; your labels are safe.

## storage

storage-bytes = { $count } bytes
storage-no-space = There is not enough space in this browser for a copy of { $name }. It can be labeled all the same; release other audio or free disk space, then keep it again.
storage-no-copies = This browser keeps no copies of audio here (a private window, perhaps), so { $name } is read from your file and has to be picked again after closing the tab.
storage-not-kept = No copy of { $name } could be kept: { $reason }
storage-no-space-to-decode = There is not enough space in this browser to decode { $name }. Release other audio or free disk space, then add it again.
storage-no-files-to-decode = This browser keeps no files here (a private window, perhaps), so { $name } cannot be decoded. Open Earmark in an ordinary window, or convert the file to WAV or FLAC.
storage-not-decoded = { $name } could not be decoded: { $reason }
storage-asks-first = The browser asks before { $name } is read again: allow it, or pick the file again.
storage-other-file = { $given } is not the file that was added as { $name }: its bytes differ. The labels are untouched. Pick the original file, or add this one as a new recording.
storage-gone-copy = The copy kept in this browser is gone, so { $name } cannot be heard or drawn. The labels are safe: give Earmark the file again and go on.
storage-gone-tab = Earmark has no way to the file since the tab was closed, so { $name } cannot be heard or drawn. The labels are safe: give Earmark the file again and go on.
storage-gone-file = The file was moved, renamed or deleted, or its disk is not connected, so { $name } cannot be heard or drawn. The labels are safe: give Earmark the file again and go on.
storage-not-here = This recording is not on this device. Open its project and add the file.
storage-not-added = { $name } could not be added: { $reason }
storage-not-listed = { $name } is open, but this browser did not store it on the list (no space, or a private window): it is gone when the tab is closed.
storage-elsewhere = The file of { $name } is on another device. Add the file here to hear it; its annotations can be seen and changed without.
storage-cut-off = { $name } was cut off on its way from the server. It goes on from there. { $reason }
storage-not-given = The server does not give { $name } (it answered { $status }).
storage-damaged = { $name } came from the server damaged and was thrown away. Try again.

## table

table-key-table = All annotations as a table
table-grid = Annotations
table-start = Start (s)
table-end = End (s)
table-duration = Duration (s)
table-low = Low (Hz)
table-high = High (Hz)
# alike
table-labels = Labels
table-confidence = Confidence (%)
table-note = Note
table-origin = Origin
table-by = By
table-channel = Channel
table-origin-person = drawn
table-origin-query = from answers
table-origin-proposal = from a proposal
table-origin-import = imported
table-step-region = Change region
table-step-labels = Change labels
table-step-confidence = Change confidence
table-step-note = Change note
table-step-channel = Change channel
table-step-attribute = Change { $name }
table-problem-number = Give a number.
table-problem-label = There is no label called “{ $name }”. Several labels stand with semicolons between.
table-problem-confidence = Confidence goes from 0 to 100 %.
table-problem-channel = Channel is a whole number from 1 to { $channels }, or empty.
table-find = Find in the table
table-filter-label = Show the label
table-filter-origin = Show the origin
table-filter-least = Confidence from (%)
table-filter-most = Confidence to (%)
table-any-label = Any label
table-no-label = No label
table-any-origin = Any origin
table-show-all = Show all
table-count = { $rows } of { $all }
table-count-selected = { $rows } of { $all }, { $selected } selected
table-count-hidden = { $rows } of { $all }, { $selected } selected, { $hidden } of them hidden
table-relabel = Label
table-delete = Delete the selected annotations
table-columns = Columns
table-close = Close the table
table-height = Height of the table
table-empty = Nothing is labeled yet. What you draw is listed here.

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
together-expired = Your sign-in at { $host } has ended. Labeling goes on; sign in again, and what waits is sent.
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
together-add-file = Add the file
together-add-file-hint = Its file is on another device. Add the file to hear it; the annotations are here.
together-follow = Follow { $name }
together-following = Following { $name }
together-follow-stop = Stop following { $name }
together-drag-conflict = { $name } is changing this annotation, too. Whoever lets go last decides.
together-absent = { $count } of { $name } waiting
together-absent-hint = { $count ->
    [one] One edit of { $name } is stored on this device. It stays in sight here, and is sent when { $name } signs in here.
   *[other] { $count } edits of { $name } are stored on this device. They stay in sight here, and are sent when { $name } signs in here.
  }
together-held = { $count ->
    [one] One of your edits rests on these, and waits with them.
   *[other] { $count } of your edits rest on these, and wait with them.
  }
together-kept = What you did in { $name } and the server did not take is kept on this device, as it was.
together-keep-copy = Make it a project of this device
together-copy-name = { $name } (copy of { $day })
together-refused-incomplete = A part of this rests on edits that nobody has sent yet; the rest was taken.
together-refused-set_aside = The server failed at this change and set it aside. Tell whoever looks after the server.
together-refused-4409 = The server failed at this change before, and does not try it again. Tell whoever looks after the server.
together-refused-4413 = The document is as large as the server lets it grow.
together-refused-4400 = This change is nested too deeply for the server.
together-refused-where = It concerns: { $what }
together-root-recording = what is known of the recording
together-root-annotations = an annotation
together-root-queries = a question
together-root-bookmarks = a bookmark
together-root-project = the name of the project
together-root-labels = a label
together-root-attributes = an attribute
together-root-settings = a setting of the project
together-root-strategies = a strategy
together-root-recordings = the list of recordings
together-closed-4400 = This message is not part of the sync protocol; update the program.
together-closed-4401 = Your session or token has ended; sign in again.
together-closed-4403 = You no longer have the right to be in this room.
together-closed-4404 = There is no such room.
together-closed-4409 = An update was set aside because the relay failed at it; tell its admin.
together-closed-4410 = This project is archived; an owner can bring it back.
together-closed-4429 = The whole document was asked for too often; wait a minute.
together-closed-4500 = Something went wrong in this room; it starts anew.
together-closed-4503 = The rooms are starting; try again in a moment.
together-closed-4507 = The relay cannot store edits now; yours wait on your device.
together-closed-4508 = This connection takes too long to read; come back and sync again.
together-closed-4510 = This room is suspended because the relay failed at it; tell its admin.
together-closed-4513 = Too many connections; try again later.
together-closed-1012 = The relay restarts; come back in a moment.

## proposals

proposals-title = Proposals
proposals-find = Find proposals
proposals-again = Find again
proposals-none = Nothing else here sounds like what is labeled.
proposals-none-yet = There are no proposals; find some first.
proposals-nothing-learned = Too little is labeled to propose anything: label at least one sound in this project.
proposals-threshold = From { $percent } on
proposals-accept-one = Accept { $name } at { $at }
proposals-dismiss-one = Dismiss { $name } at { $at }
proposals-accept-all = { $count ->
    [one] Accept it ({ $percent } and more)
   *[other] Accept all { $count } ({ $percent } and more)
  }
proposals-accepted = { $count ->
    [one] One proposal is an annotation now.
   *[other] { $count } proposals are annotations now.
  }
proposals-hint-next = next
proposals-hint-accept = accept
proposals-hint-dismiss = not this
proposals-step-accept = Accept { $name }
proposals-step-dismiss = Dismiss a proposal
proposals-step-accept-all = { $count ->
    [one] Accept a proposal
   *[other] Accept { $count } proposals
  }
proposals-key-find = Find proposals: what sounds like what is labeled
proposals-key-next = The next proposal; a number accepts it under another label
proposals-key-accept = Accept the proposal
proposals-key-dismiss = Dismiss the proposal

# Svenska. Så skrivs texter och så läggs ett språk till: README.md bredvid den här filen.

language-name = Svenska

## language

language-menu = Språk
language-unsaved = Språket byttes inte: dina senaste ändringar är inte sparade än.

## common

common-cancel = Avbryt
common-close = Stäng
common-undo = Ångra
common-redo = Gör om
common-add = Lägg till
common-remove = Ta bort
common-rename = Byt namn
common-delete = Radera
common-save = Spara
common-done = Klar
common-stop = Stoppa
common-restore = Återställ
common-dismiss = Dölj

## about

## app

app-home = Earmark, alla projekt
app-where = Var du är
app-find = Sök ett kommando eller en inspelning
app-tell = Om den här inspelningen
app-not-loaded = Vyn kunde inte laddas. { $reason }
app-theme-light = Ljusa färger
app-theme-dark = Mörka färger
app-theme-contrast = Hög kontrast
app-colours = Färger
app-all-projects = Alla projekt
app-this-project = Det här projektet
app-go-to = Gå till
app-recordings = Inspelningar
app-state-saved = Sparat
app-state-saved-hint = Alla ändringar är sparade på den här enheten.
app-state-saving = Sparar
app-state-saving-hint = Den senaste ändringen sparas.
app-state-failed = Inte sparat
app-offline-unsupported = Bara online
app-offline-unsupported-hint = Den här webbläsaren sparar inte appen; den behöver nätet för att öppnas.
app-offline-fetching = Hämtas
app-offline-fetching-hint = Appen hämtas för att kunna användas utan nät.
app-offline-ready = Redo offline
app-offline-ready-hint = Appen finns på den här enheten och öppnas utan nät.
app-no-network = Inget nät
app-no-network-hint = Just nu finns inget nät.

## audio

## document

## finding

finding-key-unlabeled = Nästa eller föregående avsnitt utan annoteringar
finding-key-next-query = Gå till nästa öppna fråga
finding-key-go-to-time = Gå till en tid
finding-key-loudness = Nivå över inspelningen, på eller av
finding-key-bookmark = Sätt ett bokmärke vid markören
finding-key-next-bookmark = Nästa eller föregående bokmärke
finding-key-bookmarks = Visa bokmärkena: gå dit, namnge, ta bort

## habits

habits-key-palette = Sök kommandon, etiketter, inspelningar och tider
habits-key-history = Visa vad som gjorts, och gå tillbaka till något av det
habits-key-way = { $title } ({ $way })
habits-way-next = nästa
habits-way-previous = föregående
habits-way-left = vänster
habits-way-right = höger
habits-way-up = upp
habits-way-down = ned
habits-way-back = bakåt
habits-way-on = framåt
habits-way-start = början
habits-way-end = slutet
habits-way-earlier = tidigare
habits-way-later = senare

## lab

## labeling

labeling-key-play = Spela upp eller pausa
labeling-key-play-selection = Spela upp den markerade annoteringen, eller det som syns
labeling-key-loop = Upprepa det som spelas upp
labeling-key-replay = Spela upp frågan igen
labeling-key-zoom-in = Zooma in
labeling-key-zoom-out = Zooma ut
labeling-key-fit = Visa hela inspelningen
labeling-key-about = Om den här inspelningen
labeling-key-clock = Klockslag, eller tid från början, på axeln
labeling-key-zoom-selection = Gå till den markerade annoteringen
labeling-key-page = En vy bakåt eller framåt
labeling-key-ends = Till början eller slutet
labeling-key-tool-select = Verktyg: markera och panorera
labeling-key-tool-span = Verktyg: rita ett tidsavsnitt
labeling-key-tool-box = Verktyg: rita en ruta
labeling-key-tool-point = Verktyg: sätt en punkt
labeling-key-sticky = Fortsätt rita: det som ritas markeras inte
labeling-key-select-view = Markera allt som syns
labeling-key-split = Dela markeringen vid pekaren eller vid markören
labeling-key-merge = Slå ihop de markerade annoteringarna till en
labeling-key-duplicate = Samma sak igen, direkt efter markeringen
labeling-key-nudge = Flytta markeringen; utan markering, panorera
labeling-key-leap = Flytta markeringen tio steg
labeling-key-move-end = Flytta slutet av markeringen
labeling-key-move-top = Flytta markeringens övre kant
labeling-key-mark-view = Ny annotering över mitten av vyn
labeling-key-delete = Radera annoteringen
labeling-key-next = Nästa eller föregående annotering
labeling-key-next-anywhere = Nästa eller föregående annotering, varifrån som helst
labeling-key-label = Etikett { $digit }: på markeringen, eller för det som ritas härnäst
labeling-key-only = Etikett { $digit } och ingen annan
labeling-key-find-label = Sök en etikett på namn
labeling-key-ask = Fråga mig: märk genom att svara på frågor
labeling-key-answer = Svara med etikett { $digit } och gå vidare
labeling-key-collect = Samla etikett { $digit } med andra
labeling-key-confirm = Svara med de samlade etiketterna
labeling-key-nothing = Inget här
labeling-key-unsure = Osäker
labeling-key-several = Flera etiketter, på eller av
labeling-key-question-before = Föregående fråga
labeling-key-question-next = Nästa fråga
labeling-key-question-start = Flytta frågans början
labeling-key-question-end = Flytta frågans slut
labeling-key-undo = Ångra
labeling-key-redo = Gör om
labeling-key-escape = Avbryt en dragning, avmarkera sedan, lämna sedan frågorna
labeling-key-help = Visa de här tangenterna
labeling-key-group-listen = Lyssna
labeling-key-group-look = Titta
labeling-key-group-draw = Rita och ändra
labeling-key-group-label = Märk
labeling-key-group-answer = Svara
labeling-key-group-anywhere = Överallt
labeling-key-by-number = efter nummer
labeling-chord-Ctrl = Ctrl
labeling-chord-Shift = Skift
labeling-chord-Space = Blanksteg
labeling-chord-Enter = Enter
labeling-chord-Tab = Tabb
labeling-chord-Escape = Esc
labeling-chord-Delete = Delete
labeling-chord-Backspace = Backsteg
labeling-chord-Home = Home
labeling-chord-End = End
labeling-chord-PageUp = Page up
labeling-chord-PageDown = Page down
labeling-chord-MediaPlayPause = Media: spela
labeling-chord-MediaStop = Media: stopp
labeling-chord-MediaTrackPrevious = Media: föregående
labeling-chord-MediaTrackNext = Media: nästa

## listening

listening-key-play-box = Spela upp bara markeringen: dess tid och dess frekvensband
listening-key-listening = Visa hur det låter: hastighet, frekvensband, volym
listening-key-speed = Långsammare eller snabbare; inställd frekvens ned eller upp
listening-key-how = Som inspelat, nedsaktat, heterodyn (ultraljud)
listening-key-keep-pitch = Behåll tonhöjden när hastigheten ändras, eller inte
listening-key-band = Hör allt, markeringens frekvensband eller det som ställts in för hand
listening-key-volume = Högre eller lägre volym
listening-key-scrub = Lyssna längs inspelningen, lite bakåt eller framåt
listening-key-skip = Två sekunder bakåt eller framåt, och spela upp
listening-key-media = Spela upp det som kommer före eller efter: en annotering, en fråga
listening-key-stop = Stoppa
listening-key-channel = Hör nästa kanal, eller alla
listening-key-preset-recorded = Lyssningsförinställning: Som inspelat
listening-key-preset-half = Lyssningsförinställning: Halv hastighet
listening-key-preset-tape = Lyssningsförinställning: Kvarts hastighet, lägre
listening-key-preset-skim = Lyssningsförinställning: Dubbelt så fort
listening-key-preset-expanded = Lyssningsförinställning: Fladdermöss, tio gånger långsammare
listening-key-preset-tuned = Lyssningsförinställning: Fladdermöss, heterodyn vid 45 kHz

## looking

looking-key-look = Spektrogrammets utseende: inställningar och förinställningar
looking-key-filter = Nästa visning: vanlig, brusreducerad, PCEN
looking-key-scale = Nästa frekvensskala: linjär, mel, log
looking-key-colours = Nästa färger
looking-key-layout = En bild, varje kanal eller två inställningar
looking-key-brightness = Svaga ljud ljusare eller mörkare
looking-key-preset-standard = Förinställning för spektrogrammet: Standard
looking-key-preset-birds = Förinställning för spektrogrammet: Fåglar
looking-key-preset-bats = Förinställning för spektrogrammet: Fladdermöss
looking-key-preset-bass = Förinställning för spektrogrammet: Bas
looking-key-preset-faint = Förinställning för spektrogrammet: Svaga ljud
looking-key-preset-pcen = Förinställning för spektrogrammet: Starka och svaga lika (PCEN)

## offline

## projects

## python

## questions

## sandbox

## spectrogram

## storage

storage-elsewhere = Filen för { $name } finns på en annan enhet. Lägg till filen här för att lyssna; annoteringarna kan ses och ändras utan den.

## table

## together

together-live = På servern
together-live-hint = Varje ändring härifrån är sparad på den här enheten och på servern.
together-connecting = Ansluter
together-connecting-hint = Servern tillfrågas om vad som är nytt. Under tiden sparas ändringar på den här enheten.
together-sending = Skickar { $count }
together-sending-hint = De senaste ändringarna är sparade på den här enheten och på väg till servern.
together-waiting = { $count } väntar
together-waiting-hint = De här ändringarna är sparade på den här enheten. De skickas så snart servern kan nås, även om appen stängs och öppnas däremellan.
together-away = Inte ansluten
together-away-hint = Servern kan inte nås just nu. Den har alla ändringar härifrån hittills; det som andra gör kommer senare.
together-ended = Släpps inte in
together-ended-hint = Servern släpper inte in den här enheten i rummet. Märkningen går vidare, och ändringar sparas på den här enheten.
together-refused = { $count } avvisade
together-refused-hint = Servern tog inte emot vissa ändringar. Här står vilka, och varför.
together-refused-list = Avvisat av servern och återtaget:
together-refused-forbidden = Din roll i projektet tillåter inte den här ändringen.
together-refused-schema = Ändringen skulle ha lämnat något ogiltigt efter sig.
together-refused-read = Jag har läst det
together-title = Tillsammans
together-signed-in = Inloggad på { $host } som { $name }.
together-signed-out = Ingen är inloggad på { $host } på den här enheten.
together-count = { $count ->
    [0] Ingen ändring härifrån väntar på servern.
    [one] En ändring härifrån väntar på servern.
   *[other] { $count } ändringar härifrån väntar på servern.
  }
together-try-again = Försök igen nu
together-read-only = Här kan du titta, filtrera och exportera, men inte ändra något: din roll i projektet får bara läsa. Inget har ändrats.
together-alone = Bara på den här enheten.
together-alone-signed-out = Bara på den här enheten. Logga in på { $host } för att dela det.
together-share = Dela på { $host }
together-shared = Delat på { $host }. Din roll: { $role }.
together-people = Personer: { $names }.
together-publishing = På väg till servern: { $done } av { $all } dokument
together-right-ended = Delas inte längre med dig, eller är arkiverat. Det som finns på enheten stannar här.
together-role-owner = ägare
together-role-manager = ansvarig
together-role-reviewer = granskare
together-role-annotator = annoterare
together-role-viewer = läsare
together-role-uploader = uppladdare
together-on-server = Finns också på { $host }
together-open = Öppna { $name }
together-not-opened = Projektet kunde inte hämtas hit just nu. Kontrollera nätverket och försök igen.
together-add-file = Lägg till filen
together-add-file-hint = Filen finns på en annan enhet. Lägg till filen för att lyssna; annoteringarna finns här.
together-here = Här just nu
together-follow = Följ { $name }
together-following = Följer { $name }
together-follow-stop = Sluta följa { $name }
together-unfollowed = { $name } har gått: följandet slutar.
together-at = { $name }, vid { $time }
together-drag-conflict = { $name } ändrar också den här annoteringen. Den som släpper sist bestämmer.

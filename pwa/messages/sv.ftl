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
finding-no-gap = Inget så långt avsnitt är utan annoteringar. Zooma in för att hitta kortare.
finding-no-query = Ingen fråga är obesvarad i den här inspelningen. Fråga mig ställer nya.
finding-bookmarks = Bokmärken
finding-bookmarks-close = Stäng bokmärkena
finding-bookmarks-by-time = Bokmärken efter tid
finding-bookmarks-empty = Inga än. Ett bokmärke minns en plats att återvända till eller visa för någon: sätt markören där och använd knappen ovan.
finding-bookmarks-empty-key = Inga än. Ett bokmärke minns en plats att återvända till eller visa för någon: sätt markören där och tryck på { $key } eller använd knappen ovan.
finding-bookmark-here = Vid markören
finding-bookmark-set = Bokmärke vid { $time }.
finding-bookmark-name-it = Ge det ett namn
finding-bookmark-none = Det finns inget bokmärke i den här inspelningen än. Sätt först ett vid markören.
finding-bookmark-reached = { $name }: bokmärke { $number } av { $all }.
finding-bookmark-removed = Bokmärket { $name } är borta.
finding-bookmark-go = Gå till { $name }
finding-bookmark-name = Namn på bokmärket vid { $time }
finding-bookmark-nameless = Namn
finding-bookmark-remove = Ta bort bokmärket { $name }
finding-strip = { $count ->
    [one] Var 1 annotering ligger i hela inspelningen
   *[other] Var { $count } annoteringar ligger i hela inspelningen
  }
finding-strip-loudness = { $count ->
    [one] Var 1 annotering ligger i hela inspelningen, och hur starkt det låter
   *[other] Var { $count } annoteringar ligger i hela inspelningen, och hur starkt det låter
  }
finding-thumbnail = Hur { $name } ser ut
finding-names = Sök inspelningar efter filnamn
finding-names-short = Sök filnamn
finding-state = Vilka inspelningar
finding-state-all = Alla
finding-state-new = Inte påbörjade
finding-state-labeled = Med annoteringar
finding-state-bare = Utan annoteringar
finding-state-asked = Med frågor
finding-state-open = Med obesvarade frågor
finding-format = Format
finding-format-all = Alla format
finding-length = Längd
finding-length-all = Alla längder
finding-length-short = Under 1 min
finding-length-middle = 1 min till 1 h
finding-length-long = 1 h eller mer
finding-order = Ordning
finding-order-added = Som de lades till
finding-order-name = Namn
finding-order-longest = Längst först
finding-order-most = Flest annoteringar först
finding-order-open = Flest obesvarade frågor först
finding-shown = { $shown } av { $total } inspelningar
finding-show-all = Visa alla

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
listening-title = Hur det låter
listening-title-now = Hur det låter: { $how }
listening-title-key = Hur det låter ({ $key })
listening-repeat = Upprepa
listening-reset = Återställ
listening-ultrasound = Ultraljud
listening-how-recorded = Som inspelat
listening-how-expanded = Långsammare
listening-how-tuned = Heterodyn
listening-speed = Hastighet
listening-speed-times = { $speed } gånger
listening-pitch-kept = Behåll tonhöjden
listening-pitch-follows = Tonhöjden följer med
listening-expansion = Gånger långsammare och lägre
listening-hear-to = hörs upp till { $khz } kHz
listening-tuned-to = Inställd på
listening-tuned-hint = I realtid. Du hör 5 kHz på var sida om linjen över spektrogrammet.
listening-band = Frekvensband
listening-band-all = Allt
listening-band-selection = Markerad ruta
listening-band-manual = För hand
listening-band-hint = Med en ruta markerad hör du bara dess frekvenser.
listening-from = Från, kHz
listening-to = Till, kHz
listening-volume = Volym
listening-volume-hint = Starka ljud hålls tillbaka, så att inget gör ont.
listening-channels = Kanaler
listening-channels-recorded = { $all } inspelade
listening-channels-heard = Kanaler som hörs
listening-kind-mix = Mixade
listening-kind-one = En
listening-kind-pair = Vänster och höger
listening-linked = Spektrogrammet visar det som hörs
listening-channel = Kanal { $number }
listening-channel-heard = Kanal som hörs
listening-channel-left = Kanal till vänster
listening-channel-right = Kanal till höger
listening-left = Vänster
listening-right = Höger
listening-mixed = mix
listening-channel-short = k { $number }
listening-preset = Förinställning
listening-by-hand = Inställt för hand
listening-name-recorded = Som inspelat
listening-name-half = Halv hastighet
listening-name-tape = En fjärdedels hastighet, lägre
listening-name-skim = Dubbelt så fort
listening-name-expanded = Fladdermöss, tio gånger långsammare
listening-name-tuned = Fladdermöss, heterodyn vid 45 kHz
listening-preset-command = Förinställning: { $name }
listening-project = För projektet
listening-start = Alla hör först { $name }
listening-preset-removed = Förinställningen { $name } är borta ur projektet.
listening-preset-remove = Ta bort förinställningen
listening-preset-saved = Alla i projektet kan nu välja förinställningen { $name }.
listening-preset-name = Namn på förinställningen
listening-preset-nameless = Namn
listening-preset-save = Spara
listening-preset-hint = För att använda inställningarna igen, och för att andra ska utgå från dem.

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

## table

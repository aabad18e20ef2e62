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

about-title = Om den här inspelningen
about-recorder = Vad inspelaren säger
about-not-read = Det läses så snart Python är redo.
about-nothing = Varken filen eller dess namn säger när, var eller med vad den spelades in.
about-start-unknown = Inspelningens starttid är inte känd.
about-time-of-day = Klockslag på tidsaxeln
about-all = Allt som filen säger ({ $count })
about-file = Fil
about-format = Format
about-decoded = { $format }, avkodad till 16-bitars WAV när den lades till
about-length = Längd
about-sound = Ljud
about-being-computed = beräknas
about-start = Start
about-site = Plats
about-device = Apparat
about-gain = Förstärkning
about-temperature = Temperatur
about-battery = Batteri
about-position = Position
about-start-at = { $day }, { $time } { $zone }, enligt { $source }
about-no-zone = (ingen tidszon anges: tolkas som UTC)
about-source-file = filen
about-source-name = filnamnet
about-source-comment = AudioMoth-kommentaren
about-degrees = { $latitude }° { $northSouth }, { $longitude }° { $eastWest }
about-north = N
about-south = S
about-east = Ö
about-west = V

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

audio-damaged = { $name } är skadad: { $what }. Kopiera den igen från inspelaren eller originalet.
audio-ends-early = { $name } slutar innan ljudet börjar. Kopiera den igen från inspelaren eller originalet.
audio-no-sound = { $name } innehåller inget ljud alls. Utelämna den.
audio-shorter-by = { $name } är kortare än filhuvudet säger ({ NUMBER($missing, minimumFractionDigits: 1, maximumFractionDigits: 1) } s saknas i slutet): ljudet som finns används. Om detta är en kopia, kopiera den igen.
audio-shorter-bytes = { $name } är kortare än filhuvudet säger ({ $available } av { $stated } byte): ljudet som finns används. Om detta är en kopia, kopiera den igen.
audio-unfinished = { $name } avslutades inte av inspelaren (filhuvudet anger ingen längd): allt ljud som finns används.
audio-undecodable = { $name } är en { $format }-fil, men inget av ljudet kan avkodas. Kopiera den igen från inspelaren eller originalet.
audio-no-decoder = { $name } är en { $format }-fil, som den här webbläsaren inte kan avkoda. Öppna Earmark i Chrome, Edge eller en nyare Firefox eller Safari; eller konvertera filen till WAV eller FLAC.
audio-cut-off = { $name } är avhuggen i slutet: ljudet som finns används. Om detta är en kopia, kopiera den igen.
audio-broken-off = { $name } är skadad: den kan inte avkodas bortom { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s. Ljudet fram till dess används. Om detta är en kopia, kopiera den igen.
audio-gap = { $name } är skadad från { NUMBER($start, minimumFractionDigits: 2, maximumFractionDigits: 2) } s till { NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s: det avsnittet är tyst. Om detta är en kopia, kopiera den igen.
audio-no-lame = { $name } säger inte hur mycket tystnad kodaren lade först (den saknar LAME-huvud), så tiderna kan vara ungefär { $late } ms för sena, som i andra program.
audio-empty = { $name } är tom (0 byte). Kopiera den igen från inspelaren.
audio-undecoded = { $name } måste avkodas innan den kan läsas. Lägg till den i ett projekt som inspelning.
audio-stranger = { $name } är { $what }, som inte kan läsas här. Konvertera den till WAV eller FLAC.
audio-not-audio = { $name } är ingen inspelning som kan läsas här. Välj filer i WAV, FLAC, MP3, Ogg Vorbis eller Opus.
audio-is-ogg = en Ogg-fil utan Vorbis eller Opus inuti
audio-is-mpeg = en MPEG-fil utan MP3-ljud
audio-is-mp4 = en MP4- eller M4A-fil
audio-is-aiff = en AIFF-fil
audio-is-rifx = en big-endian-WAV-fil
audio-is-wavpack = en WavPack-fil
audio-is-matroska = en Matroska- eller WebM-fil utan Vorbis eller Opus inuti
audio-is-caf = en Core Audio-fil
audio-what-undecodable = inget av ljudet kan avkodas
audio-what-no-description = blocket som beskriver ljudet saknas
audio-what-cut-description = blocket som beskriver ljudet är avhugget
audio-what-rate = filhuvudet anger { $rate } sampel per sekund
audio-what-block-size = filhuvudet har en omöjlig blockstorlek
audio-what-sample-size = filhuvudet har en omöjlig sampelstorlek
audio-what-order = ljudet kommer före beskrivningen av formatet
audio-what-short-format = formatblocket är för kort
audio-what-channels = filhuvudet anger { $count } kanaler
audio-coding = { $name } är en WAV-fil med { $coding } inuti, som inte kan läsas här. Spara den som vanlig (PCM-)WAV eller FLAC.
audio-coding-number = kodningen med nummer { $number }
audio-samples-integer = { $name } lagrar sina sampel som { $bits }-bitars heltal, som inte kan läsas här. Spara den som 16- eller 24-bitars WAV eller FLAC.
audio-samples-float = { $name } lagrar sina sampel som { $bits }-bitars flyttal, som inte kan läsas här. Spara den som 16- eller 24-bitars WAV eller FLAC.
audio-the-file = Filen
audio-unreadable = { $name } kan inte längre läsas: den har flyttats eller ändrats, eller så är enheten borta. Välj filen igen.
audio-player-closed = Uppspelaren stängdes.
audio-maker-stopped = Det som skapar ljudet stannade oväntat. Tryck på spela igen; etiketterna är säkra.
audio-not-made = Ljudet kan inte skapas: { $problem }
audio-not-played = Webbläsaren kan inte spela upp inspelningen ({ $reason }).

## document

document-no-space = Det finns inget utrymme kvar för att spara dina senaste ändringar. Låt fliken vara öppen och frigör utrymme, till exempel genom att släppa ljud som sparats på enheten: Earmark försöker igen av sig självt.
document-no-storage = Den här webbläsaren låter inte Earmark spara något (ett privat fönster, eller blockerade webbplatsdata). Dina etiketter finns kvar tills fliken stängs: exportera dem innan, eller tillåt webbplatsdata.
document-write-failed = Webbläsaren kunde inte spara dina senaste ändringar ({ $name }). Låt fliken vara öppen: Earmark försöker igen av sig självt, och det som sparats tidigare är orört.
document-corrupt = { $count } sparad(e) ändring(ar) i { $name } kunde inte läsas. Resten finns här, och inget togs bort från disken: exportera ett paket och rapportera detta.
document-step-draw-region = Rita avsnitt
document-step-draw-box = Rita ruta
document-step-change-region = Ändra område
document-step-add-label = Lägg till etikett
document-step-remove-label = Ta bort etikett
document-step-change-labels = Ändra etiketter
document-step-change-note = Ändra anteckning
document-step-change-confidence = Ändra säkerhet
document-step-duplicate = Duplicera annotering
document-step-delete = Radera annotering
document-step-restore = Återställ annotering
document-step-import = Importera
document-step-set-bookmark = Sätt bokmärke
document-step-name-bookmark = Namnge bokmärke
document-step-remove-bookmark = Ta bort bokmärke
document-step-restore-bookmark = Återställ bokmärke
document-step-delete-project = Radera projektet { $name }
document-step-restore-project = Återställ projektet { $name }
document-step-rename-project = Byt namn på projektet
document-step-add-named-label = Lägg till etiketten { $name }
document-step-add-labels = { $count ->
    [one] Lägg till { $count } etikett
   *[other] Lägg till { $count } etiketter
  }
document-step-change-label = Ändra etikett
document-step-remove-named-label = Ta bort etiketten { $name }
document-step-move-label = Flytta etiketten { $name }
document-step-ask = Fråga
document-step-answer = Svara
document-step-take-back = Ta tillbaka svar
document-step-from-answers = Annoteringar från svar
document-step-move-edge = Flytta gräns
document-step-save-strategy = Spara strategin { $name }
document-step-change-strategy = Ändra strategin { $name }
document-step-remove-strategy = Ta bort strategin { $name }
document-step-restore-strategy = Återställ strategin { $name }
document-step-import-strategy = Importera strategin { $name }
document-step-edit = Redigera
document-step-change-channel = Ändra kanal
document-step-change-attribute = Ändra attribut
document-step-add-named-attribute = Lägg till attributet { $name }
document-step-change-named-attribute = Ändra attributet { $name }
document-step-remove-named-attribute = Ta bort attributet { $name }
document-step-restore-named-attribute = Återställ attributet { $name }
document-step-move-named-attribute = Flytta attributet { $name }

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
habits-first-steps = Första stegen
habits-first-steps-count = Första stegen · { $at } av { $count }
habits-skip-all = Hoppa över alla
habits-next-step = Nästa steg
habits-step-listen = Lyssna
habits-step-listen-keys = Tryck på tangenten, eller på triangeln i verktygsraden.
habits-step-listen-touch = Tryck på triangeln i verktygsraden.
habits-step-draw = Rita en ruta
habits-step-draw-keys = Tryck på tangenten och dra sedan över ett ljud som du ser.
habits-step-draw-touch = Tryck på den streckade kvadraten i verktygsraden och dra sedan över ett ljud.
habits-step-label = Märk det
habits-step-label-keys = Tryck på tangenten för en etikett: den står bredvid etiketten.
habits-step-label-touch = Tryck på en etikett.
habits-step-undo = Ta tillbaka det
habits-step-undo-keys = Allt går att ångra. Prova.
habits-step-undo-touch = Allt går att ångra. Tryck på pilen som svänger åt vänster.
habits-step-ask = Låt Earmark fråga
habits-step-ask-keys = Den delar inspelningen där ljudet ändras, och du svarar med en tangent.
habits-step-ask-touch = Tryck på ”Fråga mig”: den delar inspelningen där ljudet ändras, och du svarar.
habits-commands = Kommandon
habits-what-to-do = Vad ska göras, eller vart
habits-what-to-do-example = Vad ska göras, eller vart: zooma, en etikett, en fil, 1:23.5
habits-none-called = Inget här heter ”{ $words }”.
habits-what-was-done = Vad som har gjorts
habits-close-list = Stäng listan
habits-nothing-done = Inget än. Allt du ritar, märker eller ändrar visas här.
habits-steps = Steg, det senaste först
habits-before-first = Före första ändringen
habits-keys-as-in = Tangenter som i
habits-preset-Earmark = En hand på bokstäver och siffror, en på musen.
habits-preset-Raven = Blanksteg spelar upp markeringen, Enter gör en, upp och ned går genom annoteringarna.
habits-preset-Audacity = Ctrl + 1 och 3 zoomar, Ctrl + F visar allt, Ctrl + B lägger till en etikett.
habits-preset-changed = { $preset } Du har ändrat några.
habits-undo-changes = Ångra alla ändringar
habits-change-keys = Ändra tangenter
habits-find-action = Sök en åtgärd eller tangent
habits-no-action = Ingen åtgärd eller tangent heter ”{ $words }”.
habits-no-key = ingen tangent
habits-change-key-of = Ändra tangent för { $action }, nu { $keys }
habits-one-more-key = En tangent till
habits-one-more-key-of = En tangent till för { $action }
habits-preset-key = Tillbaka till ursprunglig tangent
habits-preset-key-of = Tillbaka till ursprunglig tangent för { $action }
habits-press-key = Tryck på tangenten för ”{ $action }”, eller Esc för att låta den vara.
habits-quoted = ”{ $words }”
habits-key-taken = { $key } betyder nu { $others }. Ska den betyda ”{ $action }” i stället?
habits-use-here = Använd här
habits-press-another = Tryck en annan
habits-leave-it = Låt vara
habits-alt-is-browsers = Alt hör till webbläsarens menyer. Välj en tangent utan Alt.
habits-browser-keeps = Webbläsaren behåller { $key } för sig själv.
habits-show-first-steps = Visa de första stegen
habits-group-help = Hjälp
habits-group-time = Tid
habits-group-label-selection = Märk markeringen
habits-group-label-drawing = Etikett att rita med
habits-go-to-clock = Gå till { $time }

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
listening-key-preset-recorded = Lyssningsförval: Som inspelat
listening-key-preset-half = Lyssningsförval: Halv hastighet
listening-key-preset-tape = Lyssningsförval: Kvarts hastighet, lägre
listening-key-preset-skim = Lyssningsförval: Dubbelt så fort
listening-key-preset-expanded = Lyssningsförval: Fladdermöss, tio gånger långsammare
listening-key-preset-tuned = Lyssningsförval: Fladdermöss, heterodyn vid 45 kHz

## looking

looking-key-look = Spektrogrammets utseende: inställningar och förval
looking-key-filter = Nästa visning: vanlig, brusreducerad, PCEN
looking-key-scale = Nästa frekvensskala: linjär, mel, log
looking-key-colours = Nästa färger
looking-key-layout = En bild, varje kanal eller två inställningar
looking-key-brightness = Svaga ljud ljusare eller mörkare
looking-key-preset-standard = Förval för spektrogrammet: Standard
looking-key-preset-birds = Förval för spektrogrammet: Fåglar
looking-key-preset-bats = Förval för spektrogrammet: Fladdermöss
looking-key-preset-bass = Förval för spektrogrammet: Bas
looking-key-preset-faint = Förval för spektrogrammet: Svaga ljud
looking-key-preset-pcen = Förval för spektrogrammet: Starka och svaga lika (PCEN)
looking-spectrogram = Spektrogram
looking-close = Stäng spektrogrammets inställningar
looking-pictures = Bilder
looking-layout-one = En
looking-layout-channels = Varje kanal
looking-layout-two = Två inställningar
looking-change-of = Ändra inställningar för
looking-upper = Övre
looking-lower = Undre
looking-pane-upper = övre
looking-pane-lower = undre
looking-pane-channel = kanal { $number }
looking-channel = Kanal
looking-channel-mix = Alla, mixade
looking-preset = Förval
looking-set-by-hand = Inställd för hand
looking-preset-standard = Standard
looking-preset-birds = Fåglar
looking-preset-bats = Fladdermöss
looking-preset-bass = Bas: grodor, ugglor, fiskar
looking-preset-faint = Svaga ljud
looking-preset-pcen = Starka och svaga lika (PCEN)
looking-view = Visning
looking-filter-plain = Vanlig
looking-filter-denoise = Brusreducerad
looking-filter-pcen = PCEN
looking-hint-plain = Nivåer som de är; 0 dB är en sinus vid full skala.
looking-hint-denoise = Decibel över mediannivån för varje frekvens i hela inspelningen.
looking-hint-pcen = Varje frekvens mot sitt eget medelvärde de senaste 0,4 s: jämna ljud tonar bort, ansatser stannar kvar.
looking-scale = Frekvensskala
looking-scale-linear = Linjär
looking-scale-mel = Mel
looking-scale-log = Log
looking-range = Område
looking-band-full = Hela
looking-band-birds = Fåglar, 0 till 12 kHz
looking-band-bats = Fladdermöss, från 15 kHz
looking-band-bass = Bas, 0 till 2 kHz
looking-band-custom = Eget
looking-from-khz = Från (kHz)
looking-to-khz = Till (kHz)
looking-colours = Färger
looking-darkest = Mörkast
looking-brightest = Ljusast
looking-find-both = Hitta båda från inspelningen
looking-contrast = Kontrast
looking-analysis = Analys
looking-fft-size = FFT-storlek
looking-overlap = Överlappning
looking-window = Fönster
looking-automatic = Automatisk
looking-for-project = För projektet
looking-everybody-starts = Alla börjar med { $name }
looking-save-these = Spara de här inställningarna för att använda dem igen, och låta andra börja med dem.
looking-remove-preset = Ta bort förvalet
looking-preset-removed = Förvalet { $name } finns inte längre i projektet.
looking-preset-name = Förvalets namn
looking-name = Namn
looking-save-preset = Spara
looking-preset-saved = Nu kan alla i projektet välja förvalet { $name }.
looking-measuring = Mäter…
looking-measurements = Mätvärden
looking-silence = tystnad
looking-duration = Längd
looking-duration-help = Från början till slut
looking-peak = Topp
looking-peak-help = Den starkaste frekvensen
looking-low = Lägst
looking-low-help = Den nedre gränsen
looking-level = Nivå
looking-level-help = Medelnivå; 0 dB är en sinus vid full skala
looking-high = Högst
looking-high-help = Den övre gränsen
looking-energy = Energi
looking-energy-help = Samma energi på en sekund; 0 dB är en sinus vid full skala

## offline

offline-new-version = Det finns en ny version av Earmark.
offline-reload = Ladda om

## projects

## python

python-idle = Python har inte startats.
python-interpreter = Python startas…
python-numpy = NumPy laddas…
python-earmark = Metoderna laddas…
python-ready = Python är redo.
python-failed = Python kunde inte startas.
python-failed-because = Python kunde inte startas: { $reason }
python-restarting = Python stannade under den här uppgiften och startas om: { $reason }
python-stopped = Python stannade: { $reason }
python-worker-stopped = Python-processen stannade.
python-call-failed = { $name } misslyckades: { $reason }
python-cancelled = Uppgiften avbröts.

## questions

## sandbox

## spectrogram

spectrogram-in-view = Del av inspelningen som syns
spectrogram-window = { $start } till { $end } av { $length }
spectrogram-role = spektrogram
spectrogram-shown = Spektrogram, { $start } till { $end }, { $low } till { $high }
spectrogram-shown-named = Spektrogram { $name }, { $start } till { $end }, { $low } till { $high }
spectrogram-the-recording = Inspelningen
spectrogram-hopeless = Spektrogrammet stannade flera gånger i rad. Öppna inspelningen igen; dina etiketter är säkra.

## storage

storage-bytes = { $count } byte
storage-no-space = Det finns inte tillräckligt med utrymme i webbläsaren för en kopia av { $name }. Den går att märka ändå; släpp annat ljud eller frigör diskutrymme och spara den sedan igen.
storage-no-copies = Webbläsaren sparar inga kopior av ljud här (kanske ett privat fönster), så { $name } läses från din fil och måste väljas igen när fliken har stängts.
storage-not-kept = Ingen kopia av { $name } kunde sparas: { $reason }
storage-no-space-to-decode = Det finns inte tillräckligt med utrymme i webbläsaren för att avkoda { $name }. Släpp annat ljud eller frigör diskutrymme och lägg sedan till den igen.
storage-no-files-to-decode = Webbläsaren sparar inga filer här (kanske ett privat fönster), så { $name } kan inte avkodas. Öppna Earmark i ett vanligt fönster, eller konvertera filen till WAV eller FLAC.
storage-not-decoded = { $name } kunde inte avkodas: { $reason }
storage-asks-first = Webbläsaren frågar innan { $name } läses igen: tillåt det, eller välj filen igen.
storage-other-file = { $given } är inte filen som lades till som { $name }: innehållet skiljer sig. Etiketterna är orörda. Välj originalfilen, eller lägg till den här som en ny inspelning.
storage-gone-copy = Kopian som sparades i webbläsaren är borta, så { $name } kan inte höras eller ritas. Etiketterna är säkra: ge Earmark filen igen och fortsätt.
storage-gone-tab = Earmark når inte filen sedan fliken stängdes, så { $name } kan inte höras eller ritas. Etiketterna är säkra: ge Earmark filen igen och fortsätt.
storage-gone-file = Filen har flyttats, bytt namn eller raderats, eller så är disken inte ansluten, så { $name } kan inte höras eller ritas. Etiketterna är säkra: ge Earmark filen igen och fortsätt.
storage-not-here = Inspelningen finns inte på den här enheten. Öppna dess projekt och lägg till filen.
storage-not-added = { $name } kunde inte läggas till: { $reason }
storage-not-listed = { $name } är öppen, men webbläsaren sparade den inte i listan (inget utrymme, eller ett privat fönster): den är borta när fliken stängs.

## table

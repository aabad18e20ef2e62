# Svenska. Så skrivs texter och så läggs ett språk till: README.md bredvid den här filen.

language-name = Svenska

## field

field-title = Utan nät
field-nothing = Inget av projektet har tagits med offline. Annoteringar som varit öppna här finns ändå på enheten.
field-take = Ta med offline
field-take-more = Ta med mer offline
field-renew = Uppdatera
field-go-on = Fortsätt
field-choose = Välj inspelningar
field-choose-end = Sluta välja
field-choose-one = Välj { $name }
field-chosen = { $count } valda
field-which = Vilka inspelningar
field-which-all = Alla i projektet
field-which-unseen = Alla som ingen har tittat på
field-which-next = De som Nästa skulle öppna först
field-which-chosen = { $count ->
    [one] Den som är vald i listan
   *[other] De { $count } som är valda i listan
  }
field-choose-hint = Eller stäng det här, tryck på ”Välj inspelningar” och kryssa för dem i listan.
field-how-many = Hur många
field-quality = Ljudets kvalitet
field-quality-original = Som det spelades in
field-quality-preview = Förhandsversion: en kanal, låg frekvens, mycket mindre
field-reckoning = Räknar ut hur mycket det är …
field-none-all = Det finns inga inspelningar än.
field-none-unseen = Någon har tittat på varje inspelning.
field-none-next = Nästa har inte lyssnat på någon inspelning på den här enheten än. Tryck på Nästa en gång och kom tillbaka.
field-none-chosen = Inget är valt.
field-which-yours = { $count ->
    [one] Det som är ditt att göra: en inspelning
   *[other] Det som är ditt att göra: { $count } inspelningar
  }
field-which-assignment = De som delades ut tillsammans
field-which-nobodys = Alla som ännu inte delats ut
field-which-shown = { $count ->
    [one] Den enda som listan visar nu
   *[other] De { $count } som listan visar nu
  }
field-none-yours = Inget är kvar av det som är ditt.
field-none-assignment = Ingen av inspelningarna finns kvar.
field-none-nobodys = Alla inspelningar är utdelade.
field-none-shown = Listan visar inget.
field-choose-shown = Välj alla som visas
field-to-bring = { $count ->
    [one] Att hämta, för en inspelning:
   *[other] Att hämta, för { $count } inspelningar:
  }
field-part-audio = Ljud
field-part-annotations = Annoteringar, ungefär
field-part-embeddings = Inbäddningar, högst
field-part-history = Historik, ungefär
field-part-vocabulary = Etiketter och inställningar
field-part-all = Sammanlagt
field-part-free = Ledigt i webbläsaren
field-too-much = Det får inte plats. Välj färre inspelningar eller förhandsversionen, eller skapa plats.
field-silent = { $count ->
    [one] Ljudet till en inspelning finns varken här eller på servern; dess annoteringar följer med.
   *[other] Ljudet till { $count } inspelningar finns varken här eller på servern; deras annoteringar följer med.
  }
field-unprepared = { $count ->
    [one] Servern har ingen förhandsversion av en inspelning än: originalet hämtas.
   *[other] Servern har ingen förhandsversion av { $count } inspelningar än: originalen hämtas.
  }
field-app-not-kept = Själva appen finns inte helt på enheten än. Vänta tills tecknet i sidhuvudet säger det innan du går.
field-bringing = Hämtar inspelningar
field-progress = { $done } av { $all } inspelningar, { $bytes } av { $size }
field-paused = Väntar på servern och fortsätter av sig självt: { $done } av { $all } inspelningar, { $bytes } av { $size }
field-taken = Redo för fältet, per { $at }.
field-not-all-taken = Allt är inte här än.
field-count = Av { $all } inspelningar: ljud till { $original }, förhandsversion av { $preview }, annoteringar till { $annotations }, inbäddningar till { $rows }, historik för { $history }.
field-list = { $count ->
    [0] Vad som finns här: allt
    [one] Vad som finns här: en inspelning saknar något
   *[other] Vad som finns här: { $count } inspelningar saknar något
  }
field-list-more = { $count ->
    [one] En till.
   *[other] { $count } till.
  }
field-here = Här: { $parts }.
field-not-here = Inte här: { $parts }.
field-has-original = ljudet
field-has-preview = en förhandsversion av ljudet
field-has-annotations = annoteringar per { $at }
field-has-embeddings = inbäddningar
field-has-history = historik
field-lacks-audio = ljud
field-lacks-annotations = andras annoteringar
field-lacks-embeddings = inbäddningar
field-lacks-embeddings-everywhere = inbäddningar (servern har inga heller; de kan beräknas här)
field-lacks-history = historik
field-not-met = En del annoteringar kunde inte jämkas med servern. Försök igen.
field-models-missing = Det som lyssnar (modellerna och det som kör dem) finns inte på den här enheten, för att plats saknas eller för att servern inte ger det. Liknande ljud, Nästa och Fråga mig fungerar kanske inte i fält.
field-back = Servern är tillbaka. Det som gjorts här har skickats och det andra gjort har kommit.
field-back-show = Visa
field-back-title = Tillbaka: ingen server sedan { $since }
field-back-arrived = { $count ->
    [0] Här väntade inget.
    [one] En ändring härifrån har nått servern.
   *[other] { $count } ändringar härifrån har nått servern.
  }
field-back-others = { $count ->
    [0] Ingen annan ändrade något under tiden.
    [one] Andra ändrade en inspelning under tiden.
   *[other] Andra ändrade { $count } inspelningar under tiden.
  }
field-back-project = Själva projektet
field-back-line-arrived = { $count ->
    [one] en ändring av dig kom fram
   *[other] { $count } ändringar av dig kom fram
  }
field-back-line-waiting = { $count ->
    [one] en ändring av dig väntar ännu
   *[other] { $count } ändringar av dig väntar ännu
  }
field-back-line-added = { $count ->
    [one] en annotering är ny
   *[other] { $count } annoteringar är nya
  }
field-back-line-added-by = { $count ->
    [one] en annotering av { $names } är ny
   *[other] { $count } annoteringar av { $names } är nya
  }
field-back-line-changed = { $count ->
    [one] en annotering ändrades
   *[other] { $count } annoteringar ändrades
  }
field-back-line-answered = { $count ->
    [one] en fråga besvarades
   *[other] { $count } frågor besvarades
  }
field-room = Skapa plats
field-room-looking = Ser efter vad som kan komma tillbaka …
field-room-none = Inget kan tas bort: varje kopia här är den enda som Earmark når nu. Kopior som servern har erbjuds så länge den kan nås.
field-room-what = { $count ->
    [one] En ljudkopia ({ $size }) kan tas bort och komma tillbaka. Etiketter, frågor och annoteringar blir alltid kvar.
   *[other] { $count } ljudkopior ({ $size }) kan tas bort och komma tillbaka. Etiketter, frågor och annoteringar blir alltid kvar.
  }
field-room-megabytes = Frigör minst, i MB, det som inte öppnats på längst
field-room-list = Kopior som kan tas bort
field-room-used = Öppnad { $at }
field-room-unused = Inte öppnad sedan { $at }
field-room-from-server = servern har den
field-room-from-file = din fil kan läsas igen
field-room-go = { $count ->
    [0] Ta bort kopior
    [one] Ta bort en kopia ({ $size })
   *[other] Ta bort { $count } kopior ({ $size })
  }
field-room-gone = { $count ->
    [one] En kopia togs bort: { $size } är lediga igen.
   *[other] { $count } kopior togs bort: { $size } är lediga igen.
  }
field-nearly-full = Earmark har bara { $left } kvar i webbläsaren. Etiketter sparas fortfarande; skapa plats innan mer ljud sparas.

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

## admin

admin-server = Server
admin-server-what = Alla konton och projekt på { $host }. Vad som finns i ett projekt ser bara de som deltar.
admin-only = Den här sidan är för serverns administratörer.
admin-part-people = Personer
admin-part-projects = Projekt
admin-part-status = Hur det står till
admin-part-deeds = Vem gjorde vad
admin-people = Personer: { $count }
admin-alone = Än så länge är du ensam här. Bjud in någon nedan; eller lägg ett projekt på servern och bjud in till det på dess sida Personer.
admin-order = Ordning
admin-order-name = Efter namn
admin-order-seen = Senast här först
admin-order-newest = Nyaste först
admin-more = Visa fler ({ $count } kvar)
admin-none-found = Inget projekt heter så.
admin-more-for = Vad som kan göras med { $name }
admin-admin = Admin
admin-disabled = Avstängd
admin-you = Du
admin-seen = { $count ->
    [one] senast här { $when }, på en enhet
   *[other] senast här { $when }, på { $count } enheter
  }
admin-not-signed-in = inte inloggad
admin-in-projects = { $count ->
    [0] i inget projekt
    [one] i ett projekt
   *[other] i { $count } projekt
  }
admin-since = sedan { $when }
admin-make-admin = Gör till administratör
admin-no-longer-admin = Inte längre administratör
admin-new-password = Ge ett nytt lösenord …
admin-sign-out = Logga ut överallt
admin-their-deeds = Vad hen har gjort
admin-disable = Stäng av kontot …
admin-enable = Öppna kontot igen
admin-is-admin = { $name } är administratör nu.
admin-is-no-admin = { $name } är inte längre administratör.
admin-signed-out = { $count ->
    [one] { $name } loggades ut på en enhet.
   *[other] { $name } loggades ut på { $count } enheter.
  }
admin-is-disabled = { $name } är utloggad överallt och kan inte logga in.
admin-is-enabled = { $name } kan logga in igen.
admin-disable-title = Stänga av kontot för { $name }?
admin-disable-meaning = Det loggas genast ut på alla enheter, och dess API-token och öppna inbjudningar upphör. Det som gjorts finns kvar under namnet. Du kan öppna kontot igen när som helst.
admin-disable-action = Stäng av
admin-no-longer-self-title = Sluta som administratör, { $name }?
admin-no-longer-self-meaning = Du skulle inte längre se den här sidan. En annan administratör kan ge tillbaka rätten.
admin-no-longer-self-action = Sluta
admin-password-title = Ett nytt lösenord för { $name }
admin-password-what = { $name } loggas ut överallt. Kopiera det nu och lämna över det själv; under Konto kan det ändras.
admin-password-give = Sätt det här lösenordet
admin-password-given = { $name } har ett nytt lösenord.
admin-invite = Bjud in till servern
admin-invite-hint = Den som öppnar länken skapar ett konto. Till ett projekt bjuder man in på dess sida Personer, och kontot skapas samtidigt.
admin-invite-as = Som
admin-invite-account = Vanligt konto
admin-invite-admin = Administratör
admin-projects = Projekt: { $count }
admin-projects-hint = Du ser vems de är, inte vad de innehåller.
admin-search-projects = Sök på projekt eller ägare
admin-bring-in = Hämta in ett projekt …
admin-brought-in = { $name } är här, med sin historik.
admin-archived = Arkiverat
admin-ownerless = Ingen ägare
admin-owned-by = ägs av { $names }
admin-members = { $count ->
    [one] en deltagare
   *[other] { $count } deltagare
  }
admin-project-people = Personer och roller
admin-give-owner = Ge det en ägare …
admin-add-owner = Lägg till en ägare …
admin-rename-hint = På servern och i inbjudningar; deltagarna kan kalla det något annat.
admin-owner-title = En ägare till { $name }
admin-owner-who = Vem
admin-owner-hint = Ägare får göra allt i projektet och ser allt.
admin-owner-make = Gör till ägare
admin-owner-made = { $who } är nu ägare till { $project }.
admin-deeds-of = Vad { $name } har gjort
admin-deeds-hint = Inloggningar, konton, roller, projekt och token. Vem som ändrat annoteringar finns i ett projekts historik.
admin-deeds-everybody = Visa alla
admin-deeds-older = Visa äldre
admin-from-address = från { $address }
admin-somebody = Någon
admin-nobody-known = ett okänt namn
admin-command-line = Kommandoraden
admin-did-sign-in = { $who } loggade in.
admin-did-sign-in-refused = Fel lösenord angavs för { $whom }.
admin-did-sign-out = { $who } loggade ut { $whom } på en enhet.
admin-did-sign-out-own = { $who } loggade ut på en enhet.
admin-did-session-reused = En inloggning för { $whom } avslutades, eftersom någon annan hade en kopia.
admin-did-account-made = { $who } skapade kontot { $whom }.
admin-did-account-password = { $who } gav { $whom } ett nytt lösenord.
admin-did-account-password-own = { $who } ändrade sitt lösenord.
admin-did-account-admin = { $who } gjorde { $whom } till administratör.
admin-did-account-admin-no = { $who } tog bort { $whom } som administratör.
admin-did-account-closed = { $who } stängde av kontot { $whom }.
admin-did-account-reopened = { $who } öppnade kontot { $whom } igen.
admin-did-project-made = { $who } lade { $project } på servern.
admin-did-project-renamed = { $who } bytte namn på ett projekt: { $name }.
admin-did-project-archived = { $who } arkiverade { $project }.
admin-did-project-active = { $who } tog tillbaka { $project }.
admin-did-member-role = { $who } gav { $whom } en roll i { $project }: { $role }.
admin-did-member-removed = { $who } tog bort { $whom } ur { $project }.
admin-did-member-removed-own = { $who } lämnade { $project }.
admin-did-invitation-made = { $who } skapade en länk till { $project } för en person, som: { $role }.
admin-did-invitation-made-server = { $who } skapade en länk till servern för en person.
admin-did-invitation-accepted = { $who } antog en inbjudan till { $project }, som: { $role }.
admin-did-invitation-accepted-server = { $who } antog en inbjudan till servern.
admin-did-invitation-revoked = { $who } drog tillbaka en inbjudan.
admin-did-token-made = { $who } skapade en token för { $project }: { $name }.
admin-did-gateway-made = { $who } lät gatewayen { $name } arbeta för servern.
admin-did-gateway-revoked = { $who } drog tillbaka token för gatewayen { $name }.
admin-did-token-revoked = { $who } drog tillbaka en token för { $project }: { $name }.
admin-did-project-exported = { $who } exporterade { $project }.
admin-did-project-reverted = { $who } tog tillbaka ändringar i { $project }.
admin-did-version-named = { $who } namngav en version av { $project }: { $name }.
admin-did-version-renamed = { $who } bytte namn på en version av { $project }: { $name }.
admin-status-hint = Hur servern mår och vad som behöver ses efter. Sidan tittar efter igen av sig själv.
admin-status-all-good = Allt är bra.
admin-status-to-see = Att se efter: { $count }
admin-status-looked = Kontrollerat { $when }
admin-level-good = bra
admin-level-look = titta
admin-level-act = agera nu
admin-guide = I guiden: { $where }
admin-copy-command = Kopiera kommandot
admin-command-copied = Kommandot är kopierat.
admin-thing-relay = Servern
admin-thing-disk = Disken
admin-thing-database = Databasen
admin-thing-backup = Säkerhetskopian
admin-thing-rooms = Människor i arbete
admin-thing-requests = Svar
admin-thing-uploads = Uppladdningar
admin-thing-jobs = Embeddings och förhandsvisningar
admin-thing-failures = Det som inte kunde beräknas
admin-thing-gateways = Gateways
admin-thing-endpoints = Triton-servrar
admin-thing-keys = Nycklarna
admin-thing-audit = Loggen över vem som gjorde vad
admin-thing-certificate = Certifikatet
admin-thing-page = Den här sidan
admin-is-relay-good = Version { $version }, igång sedan { $since }. Processer med rum: { $running } av { $expected }.
admin-is-relay-missing = Processer med rum saknas: { $running } av { $expected } svarar.
admin-do-relay-missing = De startar om av sig själva inom några sekunder. Om det består säger serverns logg varför de slutar.
admin-is-relay-restarted = Avslutade under senaste timmen och startade igen: { $processes }.
admin-do-relay-restarted = Inget går förlorat. Serverns logg säger varför de slutade.
admin-is-disk-good = Ledigt: { $free } av { $total }.
admin-is-disk-soon = Disken blir full. Ledigt: { $free } av { $total }.
admin-do-disk-soon = Ge den mer plats, eller låt nytt ljud gå till en bucket. ”earmark doctor” räknar det som inget längre vilar på.
admin-is-disk-full = Disken är full: { $free } återstår, och uppladdningar avvisas.
admin-do-disk-full = Skapa plats nu. Ändringar skrivs fortfarande så länge det finns någon.
admin-disk-lasts = I den senaste veckans takt, { $rate } om dagen, räcker det i { $days } dagar.
admin-is-database-good = Den har { $bytes }.
admin-is-database-tight = Den har { $bytes }, mer än vad som är ledigt på disken.
admin-do-database-tight = En säkerhetskopia behöver lika mycket plats till för ett ögonblick. Skapa plats.
admin-is-backup-good = Den senaste är från { $at }.
admin-is-backup-old = Den senaste är från { $at }; dagar sedan dess: { $days }.
admin-do-backup-old = Gör en nu, och se varför den inte längre körs av sig själv:
admin-is-backup-never = Det finns ingen.
admin-do-backup-never = En trasig disk skulle ta med sig allt. Kör detta nu, och sedan varje natt:
admin-is-backup-missing = Den från { $at } saknar filer som servern inte hittade: { $missing }.
admin-do-backup-missing = ”earmark doctor” namnger dem; en äldre säkerhetskopia kan ha dem.
admin-is-rooms-good = Öppna rum: { $rooms }, personer i dem: { $people }.
admin-rooms-quick = 99 av 100 ändringar var på disken inom { $seconds } s.
admin-is-rooms-unwritten = Ändringar som inte kunde skrivas till disken den senaste timmen: { $unwritten }.
admin-do-rooms-unwritten = Se på ledigt utrymme och diskens hälsa. Enheterna behåller sina ändringar och skickar dem igen.
admin-is-rooms-outbox = För anslutningar som läser långsamt väntar { $outbox }.
admin-do-rooms-outbox = Se efter om nätet utåt är långsamt.
admin-is-rooms-slow = Ändringar når disken långsamt.
admin-do-rooms-slow = Se vad annat som använder disken. Datamappen hör hemma på en lokal.
admin-is-requests-good = Under senaste timmen: { $requests }, varav långsamma: { $slow }.
admin-is-requests-errors = Förfrågningar den senaste timmen som slutade med ett serverfel: { $errors } av { $requests }.
admin-do-requests-errors = Serverns logg har skälet till vart och ett.
admin-is-requests-slow = Förfrågningar den senaste timmen som tog längre än { $limit } s: { $slow } av { $requests }, de flesta { $routes }.
admin-do-requests-slow = Se om processor eller disk är upptagna; serverns logg namnger var och en.
admin-is-uploads-good = Pågår: { $open }, varav mer än ett dygn: { $old }.
admin-is-uploads-failed = Misslyckade på ett dygn: { $failed }.
admin-do-uploads-failed = Serverns logg säger varför. Se efter om disken eller en kvot är full.
admin-is-jobs-good = Väntar: { $waiting }, pågår: { $running }, klara: { $done }.
admin-is-jobs-late = Väntar: { $waiting }, det äldsta i { $oldest }.
admin-do-jobs-late = Fler gateways hjälper, eller en som har modellen.
admin-is-failures-failed = Lagda åt sidan: { $count }.
admin-do-failures-failed = Projektets sida med jobb namnger inspelningarna och försöker igen.
admin-is-gateways-good = I arbete: { $here }.
admin-is-gateways-none = Det finns ingen: inspelningar får varken embeddings eller förhandsvisningar.
admin-do-gateways-none = Starta servern utan --no-gateway, eller lägg till en gateway på en annan maskin.
admin-is-gateways-gone = Ingen är i arbete. Jobb som väntar: { $waiting }.
admin-do-gateways-gone = Starta en igen, eller se i dess logg varför den slutade.
admin-is-gateways-ending = I arbete: { $here }. Snart upphör denna token: { $names }.
admin-do-gateways-ending = ”earmark token add --gateway” gör en ny.
admin-gateway-line = { $seen }, beräknar { $backend }: { $models }
admin-gateway-seen = hördes senast { $when }
admin-gateway-never = aldrig hörd
admin-backend-triton = på Triton
admin-backend-embedded = på egen hand
admin-backend-unknown = på ett okänt sätt
admin-is-endpoints-good = Alla är redo: { $count }.
admin-is-endpoints-resting = Redo: { $ready } av { $count }.
admin-do-endpoints-resting = Se i Tritons logg. De som är redo tar dess arbete under tiden.
admin-is-keys-good = Ljudets nyckel är från { $since }.
admin-is-keys-elsewhere = De kommer från ett kommando eller från miljön.
admin-is-keys-beside = De ligger i datamappen, bredvid det de låser. Ljudets är från { $since }.
admin-do-keys-beside = Spara kopior någon annanstans; ännu bättre, flytta dem från disken.
admin-is-keys-old = Ljudets nyckel har inte bytts på så många dagar: { $days }.
admin-do-keys-old = ”earmark keys rotate” gör en ny; inget ljud skrivs om.
admin-is-audit-good = Kontrollerad { $at }: alla rader stämmer, { $rows } stycken.
admin-is-audit-old = Senast kontrollerad { $at }.
admin-do-audit-old = ”earmark audit check” gör det, och varje säkerhetskopia också.
admin-is-audit-never = Ingen har kontrollerat den ännu.
admin-do-audit-never = ”earmark audit check” gör det; varje säkerhetskopia gör det också.
admin-is-audit-broken = Rad { $broken } stämmer inte med dem före: någon har ändrat loggen.
admin-do-audit-broken = Jämför den med en export eller säkerhetskopia, och ta reda på vem som kunde.
admin-is-certificate-good = Giltigt till { $until }.
admin-is-certificate-ending = Det upphör { $until }.
admin-do-certificate-ending = Se i loggen för den proxy som hämtar det.
admin-is-certificate-unseen = Servern kan inte se det där den körs; din webbläsare godtar det.
admin-is-certificate-here = Det här är maskinen själv; inget behövs.
admin-is-certificate-none = Servern nås utan kryptering.
admin-do-certificate-none = Sätt en proxy med https framför; deploy/Caddyfile är en.
admin-is-page-good = Byggd { $built }, och den här fliken visar den.
admin-is-page-old = Servern har en annan, byggd { $built }; den här fliken visar en äldre.
admin-do-page-old = Ladda om den här fliken.
admin-with-factor = Andra faktor
admin-reset-factor = Ta bort den andra faktorn …
admin-reset-factor-title = Ta bort den andra faktorn för { $name }?
admin-reset-factor-meaning = För någon som har förlorat telefonen och reservkoderna. Försäkra dig om att det verkligen är den personen som ber. Personen loggas ut överallt och loggar in med bara lösenordet tills en ny har lagts till.
admin-reset-factor-action = Ta bort
admin-factor-reset = { $name } loggar nu in med bara lösenordet.
admin-did-sign-in-refused-code = Fel kod angavs för { $whom }, efter rätt lösenord.
admin-did-sign-in-proved = { $who } skrev lösenordet igen.
admin-did-second-factor-begun = { $who } började lägga till en andra faktor.
admin-did-second-factor-on = { $who } slog på en andra faktor.
admin-did-second-factor-off = { $who } slog av den andra faktorn.
admin-did-second-factor-codes = { $who } gjorde nya reservkoder.
admin-did-second-factor-recovery = { $who } använde en reservkod.
admin-did-second-factor-reset = { $who } tog bort den andra faktorn för { $whom }.

## app

app-home = Earmark, alla projekt
app-where = Var du är
app-find = Sök ett kommando eller en inspelning
app-tell = Om den här inspelningen
app-not-loaded = Vyn kunde inte laddas. { $reason }
app-not-yours = Det här projektet är inte öppet för dig på den här enheten. Det tillhör någon annan som använder den, och syns när den personen loggar in.
app-theme-light = Ljusa färger
app-theme-dark = Mörka färger
app-theme-contrast = Hög kontrast
app-colours = Färger
app-all-projects = Alla projekt
app-this-project = Det här projektet
app-go-to = Gå till
app-licences = Licenser för Earmarks delar
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

## assignments

assignments-hand-out = Dela ut inspelningar
assignments-hand-out-chosen = Dela ut { $count } valda
assignments-handed = Utdelat
assignments-nothing = Inga inspelningar har delats ut till någon än.
assignments-to = Till vem
assignments-has-left = { $count } kvar
assignments-how = Hur
assignments-way-one = Uppdelade: varje inspelning till en person
assignments-way-two = Varje inspelning till två personer, för att se hur väl de är överens
assignments-way-all = Alla får alla
assignments-note = Anteckning till dem (valfri)
assignments-due = Klart senast (valfritt)
assignments-too-many = Högst { $most } inspelningar kan delas ut på en gång. Välj färre.
assignments-held = { $count ->
    [one] En av dem är redan utdelad.
   *[other] { $count } av dem är redan utdelade.
  }
assignments-outcome-nobody = { $count ->
    [one] En inspelning. Välj till vem.
   *[other] { $count } inspelningar. Välj till vem.
  }
assignments-outcome-one = { $name } { $count }
assignments-outcome = { $count ->
    [one] En inspelning: { $people }.
   *[other] { $count } inspelningar: { $people }.
  }
assignments-handed-out = { $count ->
    [one] En inspelning delades ut.
   *[other] { $count } inspelningar delades ut.
  }
assignments-yours = { $count ->
    [one] Dina: en inspelning, { $left } kvar
   *[other] Dina: { $count } inspelningar, { $left } kvar
  }
assignments-open-next = Öppna nästa
assignments-list = Alla dina
assignments-is-due = Klart senast { $day }.
assignments-was-due = Skulle ha varit klart { $day }.
assignments-progress-open = ej öppnade
assignments-progress-opened = påbörjade
assignments-progress-done = klara
assignments-done-of = { $done } av { $all } klara
assignments-person = Person
assignments-you = { $name } (du)
assignments-by = Utdelat av { $name }.
assignments-take-back = Ta tillbaka
assignments-taken-back = Tillbakataget: { $title }
assignments-title = { $count ->
    [one] { $note }: en inspelning
   *[other] { $note }: { $count } inspelningar
  }
assignments-title-nameless = { $count ->
    [one] En inspelning, { $at }
   *[other] { $count } inspelningar, { $at }
  }
assignments-is-yours = Din att göra; { $left } kvar.
assignments-done = Klar
assignments-key-done = Märk din inspelning som klar, eller inte
assignments-key-next = Öppna din nästa inspelning
assignments-none-yours = Inga inspelningar i projektet har delats ut till dig.
assignments-last = Det här är den sista du har kvar.
assignments-all-done = Alla dina är klara.
assignments-not-yours = Den här inspelningen har inte delats ut till dig.
assignments-marked-done = Märkt som klar; { $left } kvar.
assignments-marked-last = Märkt som klar. Det var den sista av dina.
assignments-marked-not-done = Märkt som inte klar.

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
audio-server-unreadable = { $name } kan inte läsas från servern just nu. Försök igen när den kan nås, eller lägg till filen här.
audio-sealed-unreadable = Den krypterade kopian av { $name } på den här enheten är skadad eller ändrad. Släpp den och spara den igen.
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
document-step-hand-out = Dela ut { $count } inspelningar
document-step-withdraw = Ta tillbaka det utdelade
document-step-done = Märk som klar
document-step-not-done = Märk som inte klar
document-attribute-nameless = Ge attributet ett namn.
document-attribute-no-letter = Ett namn behöver en bokstav eller en siffra.
document-attribute-column = Tabeller har redan en kolumn ”{ $name }”, som betyder något annat. Välj ett annat namn.
document-attribute-taken = Det finns redan ett attribut som heter ”{ $name }”.
document-yes = ja
document-no = nej
document-value-number = { $name } måste vara ett tal.
document-value-between = { $name } måste vara minst { NUMBER($least, maximumFractionDigits: 9) } och högst { NUMBER($most, maximumFractionDigits: 9) }{ $unit }.
document-value-least = { $name } måste vara minst { NUMBER($least, maximumFractionDigits: 9) }{ $unit }.
document-value-most = { $name } måste vara högst { NUMBER($most, maximumFractionDigits: 9) }{ $unit }.
document-value-choice = { $name } måste vara något av: { $choices }.
document-value-yesno = { $name } måste vara ja eller nej.

## embedding

embedding-unknown-model = Det finns ingen modell som heter ”{ $id }”.
embedding-no-such-hop = { $model } kan inte ha den här tiden mellan fönstren.
embedding-too-long = Det är för långt för att hållas på en gång; välj en del av inspelningen.
embedding-model-unavailable = { $model } kunde inte laddas ({ $reason }). Log-mel-egenskaperna kan användas i stället.
embedding-bad-samples = { $count ->
    [one] Ett sampel är inte ett tal; det hördes som tystnad.
   *[other] { $count } sampel är inte tal; de hördes som tystnad.
  }
embedding-worker-stopped = Arbetet med inbäddningarna avbröts; försök igen.
embedding-failed = Inbäddningarna kunde inte beräknas: { $reason }
embedding-no-rows = Det finns inga inbäddningar av ”{ $name }” med { $model }, varken här eller på en server som går att nå, och ljudet finns inte på den här enheten.
embedding-server-only = { $model } körs bara på servern, och det finns inga inbäddningar av ”{ $name }” med den, varken här eller på en server som går att nå.
embedding-server-away = Servern går inte att nå, och dess inbäddningar finns inte på den här enheten.
embedding-server-other = Serverns inbäddningar är av en annan version av modellen eller av andra fönster; de användes inte.
embedding-no-room = Det finns inte plats för inbäddningarna på den här enheten.
embedding-heard-by = Hört med { $model }.
embedding-heard-server = Hört med { $model }; inbäddningarna kommer från servern.
embedding-heard-kept = Hört med { $model }; inbäddningarna finns på den här enheten.
embedding-heard-here = Hört med { $model }; inbäddningarna gjordes på den här enheten.
embedding-project-model = Lyssnar med { $model }, projektets modell på servern.

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
finding-order-with = Flest med en etikett först
finding-order-fewest = Färst med en etikett först
finding-order-jobs = Misslyckade inbäddningar först
finding-by = Etikett att sortera efter
finding-order-open = Flest obesvarade frågor först
finding-shown = { $shown } av { $total } inspelningar
finding-show-all = Visa alla
finding-more = Fler filter
finding-given = Utdelad till
finding-given-all = Utdelad eller inte
finding-given-me = Utdelad till mig
finding-given-one = Utdelad till { $name }
finding-given-nobody = Utdelad till ingen
finding-site = Plats
finding-site-all = Alla platser
finding-label = Etikett
finding-label-all = Alla etiketter
finding-without = Utan { $label }
finding-jobs = Inbäddningar
finding-jobs-all = Med och utan inbäddningar
finding-jobs-embedded = Med inbäddningar
finding-jobs-waiting = Väntar på inbäddningar
finding-jobs-failed = Inbäddning misslyckades
finding-since = Från
finding-until = Till
finding-order-recorded = Inspelningstid
finding-order-site = Plats

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
habits-way-slower = långsammare
habits-way-faster = snabbare
habits-way-louder = starkare
habits-way-softer = svagare
habits-way-brighter = ljusare
habits-way-darker = mörkare
habits-way-media = mediatangent
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
habits-spoken-selected = { $names }, vid { $at }
habits-spoken-unlabeled = Ingen etikett, vid { $at }
habits-spoken-undone = Ångrat: { $step }

## history

history-title = Historik
history-close = Stäng historiken
history-key-past = Historik: vem som ändrade vad
history-key-slider = Gå bakåt i tiden i denna inspelning
history-of-selected = Den markerade annoteringens historik
history-of-what = Vad historiken gäller
history-tab-annotation = Annotering
history-tab-recording = Inspelning
history-tab-time = Bakåt i tiden
history-select-one = Markera en annotering för att se vad som hänt med den. Ändringar av borttagna annoteringar finns under Inspelning.
history-reading = Frågar servern …
history-none = Inget har ändrats än.
history-changes = Ändringar, den senaste först
history-older = Tidigare ändringar
history-known = Vad annoteringen säger om sig själv
history-known-made = skapad
history-known-made-from = skapad { $from }
history-known-edited = senast ändrad för hand
history-not-alone = Historiken förs av en server. Dela projektet så att varje ändring blir ihågkommen: vem, när, från, till. Tills dess finns det som varje annotering säger om sig själv.
history-not-away = Historiken finns på servern, som inte kan nås nu. Det går att fortsätta märka; historiken är tillbaka när nätet är det.
history-not-signed-out = Logga in för att läsa projektets historik.
history-not-closed = Din roll får inte läsa projektets historik, eller så delas det inte längre med dig.
history-role-only-reads = Din roll i projektet är att läsa: du ser historiken men kan inte återställa.
history-own-only = Din roll återställer dina egna ändringar; granskare och ledare allas.
history-not-own = En del av ändringarna är andras. Din roll återställer bara egna ändringar; fråga en granskare.
history-to-versions = Versioner, jämförelse och alla ändringar
history-you = Du
history-somebody = Någon
history-unknown-label = en okänd etikett
history-unknown-attribute = ett okänt attribut
history-unknown-recording = En inspelning som inte finns på enheten
history-vocabulary = Projektets etiketter och listor
history-server-time = På servern sedan { $at }.
history-kept = Servern kan inte nås nu. Det här är historiken som den hämtades hit { $at }, och vad som gjorts på den här enheten sedan dess. Vad andra gjort sedan dess, versioner, jämförelser och återställning kräver servern.
history-only-here = på den här enheten
history-via = Förmedlat av enheten hos { $name }.
history-by-revert = genom återställning
history-by-bundle = genom import av ett projekt
history-by-table = från en tabell { $format }
history-by-model = från en modell { $model }
history-by-questions = från svar ({ $name })
history-did-make = skapad: { $labels }
history-did-delete = borttagen
history-did-restore = återtagen
history-did-move-later = flyttad { $by } senare
history-did-move-earlier = flyttad { $by } tidigare
history-did-start-later = börjar { $by } senare
history-did-start-earlier = börjar { $by } tidigare
history-did-end-later = slutar { $by } senare
history-did-end-earlier = slutar { $by } tidigare
history-did-resize = början { $start }, slut { $end }
history-did-band = frekvenser { $from } till { $to }
history-all-frequencies = alla
history-did-relabel = märkt om från { $from } till { $to }
history-did-label = etiketten { $labels } tillagd
history-did-unlabel = etiketten { $labels } borttagen
history-did-note = anteckning: ”{ $note }”
history-did-unnote = anteckning borttagen
history-did-confidence = säkerhet { $from } till { $to }
history-did-value = { $name }: { $from } till { $to }
history-did-review = granskad
history-did-unreview = granskning tillbakadragen
history-did-change = ändrad
history-did-many = { $count } ändringar på en gång
history-did-many-same = { $count } gånger: { $what }
history-did-ask = fråga ställd
history-did-edge = frågans gräns flyttad
history-did-hand-out = inspelningar utdelade: { $count }
history-did-hand-back = utdelning tillbakatagen
history-did-hand-change = utdelning ändrad
history-did-mark-done = inspelningar klara: { $count }
history-did-mark-opened = inspelningar påbörjade: { $count }
history-did-answer = fråga besvarad: { $labels }
history-did-answer-nothing = fråga besvarad: inget
history-did-answer-unsure = fråga besvarad: osäker
history-did-unanswer = svar tillbakataget
history-did-add = tillagt: { $what }
history-did-remove = borttaget: { $what }
history-did-bring-back = återtaget: { $what }
history-did-rename = { $from } heter nu { $to }
history-did-change-what = ändrat: { $what }
history-entry-query = fråga { $name }
history-entry-bookmark = bokmärke { $name }
history-entry-label = etikett { $name }
history-entry-attribute = attributet { $name }
history-entry-strategy = strategi { $name }
history-entry-recording = inspelning { $name }
history-show = Visa
history-ghost-deleted = { $label } (borttagen)
history-revert = Återställ
history-revert-to-this = Återställ till detta
history-take-back = Ångra denna återställning
history-step-revert = Återställ annotering
history-step-take-back = Ångra en återställning
history-waits-first = { $count ->
    [one] En ändring på enheten väntar ännu på servern. Försök igen när den är där, så att inget utelämnas.
   *[other] { $count } ändringar på enheten väntar ännu på servern. Försök igen när de är där, så att inget utelämnas.
  }
history-nothing-to-revert = Det finns inget att återställa: det är redan så.
history-reverted = { $count ->
    [one] Återställt: en post ändrades.
   *[other] Återställt: { $count } poster ändrades.
  }
history-reverted-kept = Återställda poster: { $count }. Orörda, eftersom andra har arbetat med dem sedan dess: { $kept }.
history-slider = Tidpunkt i inspelningens historik
history-step-back = En ändring bakåt
history-step-on = En ändring framåt
history-at-beginning = Före den första ändringen
history-at = Så som det var { $at }
history-at-now = Som det är nu, sedan { $at }
history-and-more = och { $count } till
history-moment-count = { $count ->
    [one] En annotering
   *[other] { $count } annoteringar
  }
history-revert-recording = Återställ inspelningen till denna tid
history-read-only-here = Skrivskyddat: inget kan ändras här.
history-read-only = Detta är en annan tid: inget kan ändras i den. Escape leder tillbaka till nu.
history-leave = Tillbaka till nu ({ $key })
history-comparison = Jämförelse
history-comparing = Från { $from } till { $to }
history-no-difference = Ingen annotering skiljer sig.
history-legend = Vad linjerna betyder
history-count-added = { $count } tillagda
history-count-removed = { $count } borttagna
history-count-moved = { $count } flyttade
history-count-relabeled = { $count } ommärkta
history-count-changed = { $count } ändrade på annat sätt
history-kind-added = tillagd
history-kind-removed = borttagen
history-more-differences = Visa { $count } till
history-now = nu
history-a-time = en tidpunkt …
history-time-of = { $what }: datum och tid
history-version-named = ”{ $name }”
history-moment-after = direkt efter ändring { $change }
history-moment-before = direkt före ändring { $change }
history-versions = Versioner
history-versions-hint = En version är ett namn på annoteringarna som de är nu, till exempel ”före granskningen” eller ”som publicerat”.
history-no-versions = Ingen version har fått namn än.
history-version-facts = { $what }, namngiven av { $who }, { $at }
history-version-name = Versionens namn
history-version-note = Vad den är till för (frivilligt)
history-version-of = Av
history-whole-project = Hela projektet
history-name-version = Namnge versionen
history-version-named-now = Namngiven: { $name }.
history-rename-version = Byt namn på versionen
history-compare-with-now = Jämför med nu
history-compare = Jämför
history-compare-from = Från
history-compare-to = Till
history-revert-title = Återställ
history-revert-hint = Inget går förlorat: en återställning är en ändring som alla andra, finns i historiken och kan ångras.
history-revert-what = Vad som återställs
history-revert-way-moment = Allt, till en tidpunkt
history-revert-way-person = Vad en person ändrat
history-revert-where = Var
history-revert-moment = Till
history-revert-person = Vems ändringar
history-revert-since = Sedan (frivilligt)
history-revert-until = Till och med (frivilligt)
history-preview = Se vad som skulle ändras
history-revert-of-person = Återställ det som { $name } ändrat
history-revert-to-moment = Återställ till { $moment }
history-revert-to-version = Återställ till ”{ $name }”
history-will-change = { $count ->
    [one] En post skulle ändras:
   *[other] { $count } poster skulle ändras:
  }
history-will-keep = { $count ->
    [one] Ytterligare en blir som den är, eftersom andra har arbetat med den sedan dess.
   *[other] Ytterligare { $count } blir som de är, eftersom andra har arbetat med dem sedan dess.
  }
history-revert-is-change = Återställningen är en ny ändring i ditt namn. Den kan ångras, och det som andra ändrar under tiden står kvar.
history-place-count = { $name }: { $count }
history-all-changes = Alla ändringar i projektet

## jobs

jobs-title = Jobb
jobs-what = Servern räknar själv ut embeddings av inspelningar när de kommer: tal som ljud jämförs, söks och frågas efter med.
jobs-model = Modell
jobs-model-none = Ingen: inga embeddings
jobs-model-use = Använd den här modellen
jobs-model-what = Om du väljer en annan modell köas alla inspelningar som saknar dess embeddings; tidigare blir kvar.
jobs-model-chosen = Inspelningar räknas från och med nu med { $model }.
jobs-model-none-chosen = Nya inspelningar får inga embeddings längre.
jobs-list = Förlopp
jobs-progress = Hur mycket som är klart
jobs-kind = Vad som görs
jobs-kind-embedding = Inbäddningar ({ $done }/{ $all })
jobs-kind-preview = Förhandsversioner ({ $done }/{ $all })
jobs-none = Inget jobb än. Det finns ett så snart en inspelning i projektet ligger på servern och en modell är vald.
jobs-none-such = Det finns inget sådant jobb.
jobs-still = Inget pågår just nu. Jobben väntar tills det finns en gateway; den startas av den som sköter servern.
jobs-too-many = Det här är de { $count } som ändrades senast.
jobs-filter = Vilka jobb som visas
jobs-filter-all = Alla
jobs-filter-running = Pågår
jobs-filter-waiting = Väntar
jobs-filter-failed = Misslyckade
jobs-filter-done = Klara
jobs-filter-cancelled = Avbrutna
jobs-sum-done = { $done } av { $all } klara
jobs-sum-running = { $count } pågår
jobs-sum-waiting = { $count } väntar
jobs-sum-failed = { $count } misslyckade
jobs-state-waiting = väntar
jobs-state-next-try = väntar på nästa försök kl. { $time } (försök: { $tries })
jobs-state-taken = tagen av { $gateway }
jobs-state-running = { $percent } % klart av { $gateway }
jobs-state-done = klar
jobs-state-failed = misslyckades (försök: { $tries })
jobs-state-cancelled = avbruten
jobs-unknown = En inspelning som inte längre finns
jobs-retry = Försök igen
jobs-cancel = Avbryt
jobs-retry-failed = Försök igen med alla misslyckade
jobs-retried = { $count ->
    [one] Ett jobb är köat igen.
   *[other] { $count } jobb är köade igen.
  }
jobs-not-alone = Projektet finns bara på den här enheten. Jobb görs av en server, för projekt som delas.
jobs-not-away = Jobben finns på servern, som inte kan nås nu. Det går att fortsätta märka.
jobs-not-signed-out = Logga in för att se projektets jobb.
jobs-not-closed = Projektet delas inte längre med dig.

## lab

lab-title = Strategilabb
lab-back = Tillbaka till projektet
lab-strategy = Strategi
lab-queries = Frågor
lab-source = Strategins källkod, i Python
lab-begin = Börja med
lab-own-start = En kort egen
lab-limit = Tidsgräns
lab-seconds = { $seconds } s
lab-run = Kör
lab-run-keys = Ctrl och Retur
lab-recording = Inspelning
lab-compare = Jämför med
lab-not-saved = Inte sparad än
lab-saved-name = ”{ $name }”
lab-changed = ”{ $name }”, ändrad sedan den sparades
lab-save-as = Spara som …
lab-saved-ones = Sparade
lab-your-cuts = { $count ->
    [one] Din strategi, överst: 1 fråga
   *[other] Din strategi, överst: { $count } frågor
  }
lab-other-cuts = { $count ->
    [one] { $title }, nederst: 1 fråga
   *[other] { $title }, nederst: { $count } frågor
  }
lab-asks = { $count ->
    [one] Den ställer 1 fråga.
   *[other] Den ställer { $count } frågor.
  }
lab-outcome = Vad det blev
lab-first = Kör strategin för att se var den delar.
lab-stopped = Stoppad.
lab-running = Kör …
lab-starting = Startar Python …
lab-no-project = Öppna labbet från ett projekt: dess inspelningar provas här.
lab-no-recording = Lägg först till en inspelning i projektet: en strategi provas på en sådan.
lab-saved = Sparade ”{ $name }”.
lab-saved-as = Sparad som ”{ $name }”. Fråga mig kan fråga med den.
lab-save-title = Spara strategin
lab-save-hint = Fråga mig visar den under det här namnet.
lab-rename-title = Byt namn på strategin
lab-my = Min { $name }
lab-strategies = Projektets strategier
lab-none = Ingen är sparad än. Spara det som står i redigeraren, så kan Fråga mig fråga med det.
lab-list-saved = Sparade
lab-list-removed = Borttagna
lab-open = Öppna
lab-kind = Vad den bestämmer
lab-kind-queries = Vad som frågas
lab-kind-sampling = Vad som öppnas härnäst
lab-kind-prototypes = Prototyper
lab-prototypes-running_means = Löpande medelvärden (A-CPD)
lab-prototypes-nearest = Närmaste svar
lab-view = Pröva på
lab-view-one = En inspelning
lab-view-all = Märkta inspelningar
lab-compare-label = Etikett
lab-compare-any = Vilken etikett som helst
lab-compare-beside = Bredvid
lab-compare-budgets = Frågor per inspelning
lab-compare-run = Jämför
lab-compare-explained = Någon som känner till dina etiketter svarar, inspelning efter inspelning; resultatet jämförs med dina etiketter.
lab-compare-explained-sampling = Ett stycke efter det andra öppnas som strategin säger; dina etiketter säger vad som finns där, och av det lärs.
lab-compare-on = { $count ->
    [one] På { $count } märkt inspelning.
   *[other] På { $count } märkta inspelningar.
  }
lab-compare-too-few = { $count } av projektets inspelningar är märkta så; färre än { $least } säger inget om en strategi. Märk fler, eller se hur jämförelsen fungerar på demoinspelningarna.
lab-compare-demo = Jämför på demoinspelningarna
lab-compare-demo-note = På { $count } demoinspelningar med kända händelser: nog för att se hur det fungerar, inte för att bedöma en strategi.
lab-compare-clipped = De första { $count } av { $total }, som är långa nog.
lab-compare-own = Din strategi
lab-compare-chance = Genom lottning, i medeltal
lab-compare-hearing = Lyssnar på { $name } …
lab-compare-step = Jämför { $title } …
lab-compare-progress = Jämförelsens förlopp
lab-compare-done = { $count ->
    [one] Jämfört på { $count } inspelning.
   *[other] Jämfört på { $count } inspelningar.
  }
lab-compare-figures = Jämförelsens siffror
lab-compare-pool = { $positives } av { $items } stycken innehåller ett fynd.
lab-compare-all-found = Därför är alla ordningar lika bra; välj en enda etikett.
lab-column-method = Metod
lab-column-budget = Frågor per inspelning
lab-column-segment = Segment-F1
lab-column-event = Händelse-F1
lab-column-asked = Frågat
lab-column-found = Fynd
lab-column-mean = Fynd på vägen, i medeltal
lab-plot-queries = Segment-F1 efter frågor per inspelning
lab-plot-sampling = Fynd efter öppnade stycken
lab-plot-questions = { $count ->
    [one] { $count } fråga
   *[other] { $count } frågor
  }
lab-plot-opened = { $count } öppnade
lab-first-all = Jämför strategin med andra på det som är märkt.
lab-saved-as-sampling = Sparad som ”{ $name }”. Nästa kan välja efter den.
lab-save-hint-sampling = Framsteg visar den under detta namn, bland det som Nästa går efter.

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
labeling-no-label = utan etikett
labeling-question = Fråga
labeling-looks = Hur spektrogrammet ser ut
labeling-back-to-project = Tillbaka till projektet
labeling-not-here = Den här inspelningen finns inte på den här enheten. Gå tillbaka till projektet och lägg till dess fil.
labeling-next-recording = Nästa inspelning
labeling-all-recordings = Alla inspelningar
labeling-no-sound = Det finns inget ljud att spela upp förrän filen har valts igen.
labeling-no-clock = Det är inte känt när inspelningen började: varken filen eller dess namn säger det.
labeling-file-first = Välj först inspelningens fil: den måste avlyssnas.
labeling-allow = Tillåt åtkomst
labeling-choose-file = Välj filen
labeling-choose-named-file = Välj filen { $name }
labeling-preparing = Söker efter var ljudet förändras. Du kan fortsätta märka.
labeling-waiting = { $left ->
    [one] En fråga väntar på ditt svar.
   *[other] { $left } frågor väntar på ditt svar.
  }
labeling-begin = Starta
labeling-go-on = { $left ->
    [one] Fortsätt med { $left } fråga
   *[other] Fortsätt med { $left } frågor
  }
labeling-panel = Etiketter och annoteringar
labeling-labels-of-selection = för markeringen
labeling-labels-next = härnäst: { $name }
labeling-labels-choose = välj en och rita sedan
labeling-find = Sök etikett
labeling-none-found = Ingen etikett heter så.
labeling-new = Ny etikett …
labeling-new-name = Namn på en ny etikett
labeling-next = nästa
labeling-selected = Markerat
labeling-selected-count = { $count } markerade
labeling-several = Från { $from } till { $to }. Etiketter, piltangenter och { $key } gäller alla.
labeling-merge = Slå ihop
labeling-merge-selected = Slå ihop de markerade annoteringarna
labeling-play = Spela upp
labeling-play-selected = Spela upp den markerade annoteringen
labeling-delete-selected = Radera den markerade annoteringen
labeling-count = { $count ->
    [one] { $count } annotering
   *[other] { $count } annoteringar
  }
labeling-empty = Inget är märkt ännu. Rita i spektrogrammet, eller låt Fråga mig ställa frågor till dig.
labeling-point = punkt
labeling-asked = tillfrågad
labeling-noted = anteckning
labeling-time = Tid (s)
labeling-frequency = Frekvens (Hz)
labeling-extent-point = En punkt
labeling-extent = { $length } lång
labeling-made-person = ritad { $at }
labeling-made-query = från svar { $at }
labeling-made-proposal = från ett förslag { $at }
labeling-made-import = importerad { $at }
labeling-made-import-from = importerad från { $format } { $at }
labeling-facts = { $extent }, { $made }
labeling-facts-edited = { $extent }, { $made }, ändrad sedan dess
labeling-mixed = blandat
labeling-not-said = ej angivet
labeling-problem-times = Ange tiderna i sekunder.
labeling-problem-outside = Inspelningen går från 0 till { $duration } s.
labeling-problem-order = Slutet måste komma efter början.
labeling-problem-frequencies = Ange frekvenserna i hertz.
labeling-problem-band = Den här inspelningen innehåller frekvenser från 0 till { $nyquist } Hz.
labeling-problem-high = Den högsta frekvensen måste ligga över den lägsta.
labeling-split-where = Peka i den markerade annoteringen, eller sätt markören där, och dela igen.
labeling-merge-what = Markera det som ska bli en: tryck med Skift på var och en, eller dra en ram med Skift.
labeling-no-room = Det finns ingen plats för en till före inspelningens slut.
labeling-undo-step = Ångra: { $step }
labeling-redo-step = Gör om: { $step }
labeling-step-mark-point = Sätt punkt
labeling-step-label = Märk { $name }
labeling-step-nudge = Knuffa
labeling-step-resize = Ändra storlek
labeling-step-move-annotation = Flytta annotering
labeling-step-resize-annotation = Ändra annoteringens storlek
labeling-step-split = Dela annotering
labeling-step-merge = Slå ihop { $count } annoteringar
labeling-step-counted = { $step } ({ $count })
labeling-help = Tangenter och gester
labeling-gestures = Mus och fingrar
labeling-gesture-drag = Dra
labeling-gesture-drag-does = Rita med det valda verktyget; dra i markeringen eller dess handtag för att ändra den
labeling-gesture-wheel = Hjul, två fingrar
labeling-gesture-wheel-does = Panorera; med Ctrl eller ett nyp, zooma
labeling-gesture-shift = Skift
labeling-gesture-shift-does = Tryck för att markera fler; dra en ram runt många
labeling-gesture-alt = Alt
labeling-gesture-alt-does = Medan man drar: gränser hoppar dit där ljudet förändras
labeling-gesture-middle = Mittenknapp
labeling-gesture-middle-does = Panorera med vilket verktyg som helst
labeling-gesture-axis = Dra tidsaxeln
labeling-gesture-axis-does = Lyssna under handen; med Skift, flytta axeln
labeling-gesture-double = Dubbelklick
labeling-gesture-double-does = Spela upp en annotering
labeling-preview = Det här är en förhandsversion: en kanal, { $rate }. Det som ligger över { $highest } kan varken ses eller höras här. Tiderna är exakta.

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
listening-title = Hur det låter
listening-title-now = Hur det låter: { $how }
listening-title-key = Hur det låter ({ $key })
listening-repeat = Upprepa
listening-reset = Återställ
listening-quality = Ljudets kvalitet
listening-quality-auto = Som förbindelsen tillåter
listening-quality-original = Som det spelades in ({ $bytes })
listening-quality-preview = Förhandsversion ({ $bytes })
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
listening-preset = Förval
listening-by-hand = Inställt för hand
listening-name-recorded = Som inspelat
listening-name-half = Halv hastighet
listening-name-tape = En fjärdedels hastighet, lägre
listening-name-skim = Dubbelt så fort
listening-name-expanded = Fladdermöss, tio gånger långsammare
listening-name-tuned = Fladdermöss, heterodyn vid 45 kHz
listening-preset-command = Förval: { $name }
listening-project = För projektet
listening-start = Alla hör först { $name }
listening-preset-removed = Förvalet { $name } är borta ur projektet.
listening-preset-remove = Ta bort förvalet
listening-preset-saved = Alla i projektet kan nu välja förvalet { $name }.
listening-preset-name = Namn på förvalet
listening-preset-nameless = Namn
listening-preset-save = Spara
listening-preset-hint = För att använda inställningarna igen, och för att andra ska utgå från dem.

## lock

lock-title = Lås
lock-off-hint = Med en lösenfras krypteras det som finns på den här enheten: den som hittar en borttappad surfplatta ser inget av det.
lock-unavailable = Den här webbläsaren kan inte kryptera det den sparar: det kräver en säker adress (https) och privata filer.
lock-set = Ange en lösenfras …
lock-set-title = Lås den här enheten med en lösenfras
lock-set-action = Kryptera och lås
lock-set-hint = Bäst är flera ord som ingen gissar. Earmark frågar efter dem varje gång det öppnas och efter en tid utan inmatning.
lock-set-warning = Utan den kan ingen öppna den här enheten. Om du glömmer den kan det som finns på servern hämtas igen, men etiketter som inte har skickats och projekt som bara finns på enheten går förlorade.
lock-covers = Krypterade är ljud som sparas här, etiketter och alla ändringar, ändringar som väntar på servern, listorna över projekt och inspelningar samt talraderna som ljud jämförs med. Inte krypterade är filer utanför Earmark, utkast i strategilabbet och namnet på den som är inloggad.
lock-after = Låses av sig självt utan inmatning efter
lock-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minuter
  }
lock-never = Aldrig
lock-now = Lås nu
lock-change = Ändra lösenfrasen
lock-changed = Lösenfrasen är ändrad.
lock-remove = Ta bort låset
lock-remove-hint = Allt på den här enheten dekrypteras, och ingen lösenfras efterfrågas längre.
lock-on = Den här enheten är låst med en lösenfras.
lock-sealing = Det som redan fanns här krypteras. Om du stänger sidan fortsätter det av sig självt nästa gång.
lock-opening = Allt dekrypteras. Om du stänger sidan fortsätter det av sig självt nästa gång.
lock-broken-off = Allt kunde inte göras: { $reason }
lock-go-on = Försök igen
lock-unsaved = Den här enheten låstes inte: dina senaste ändringar är inte sparade än.
lock-locked = Den här enheten är låst
lock-locked-hint = Det som finns här är krypterat. Lösenfrasen öppnar det.
lock-passphrase = Lösenfras
lock-passphrase-now = Nuvarande lösenfras
lock-passphrase-new = Ny lösenfras
lock-passphrase-again = Samma igen
lock-unlock = Lås upp
lock-wrong = Det är inte den här enhetens lösenfras.
lock-too-short = Minst { $count } tecken, tack.
lock-not-the-same = De två är inte lika.
lock-forgotten = Jag har glömt den
lock-forgotten-hint = Utan lösenfrasen kan ingen öppna det som finns här. Du kan radera det och börja om: det som finns på servern kan hämtas igen. Etiketter som inte skickats och projekt som bara finns på enheten går förlorade.
lock-erase-sure = Radera allt som Earmark sparar på den här enheten
lock-erase = Radera

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

projects-title = Projekt
projects-one = Projekt
projects-nameless = Projekt utan namn
projects-kept-here = Finns på den här enheten. Inget lämnar den om du inte exporterar det.
projects-welcome = Märk det du hör
projects-welcome-add = Öppna demon, eller skapa ett projekt och lägg till inspelningar (WAV, FLAC, MP3, Ogg).
projects-welcome-draw = Rita en ruta runt ett ljud och tryck på en tangent, eller låt Earmark fråga dig.
projects-welcome-export = Exportera en tabell. Allt stannar på den här enheten, med eller utan nät.
projects-open-demo = Öppna demoprojektet
projects-new = Nytt projekt
projects-create = Skapa
projects-name-hint = Till exempel platsen och årstiden.
projects-name = Namn
projects-opened-today = Öppnat i dag
projects-opened-yesterday = Öppnat i går
projects-opened-on = Öppnat { $day }
projects-begun-of = Påbörjade inspelningar: { $begun } av { $all }
projects-no-recordings = Inga inspelningar än
projects-begun = { $count ->
    [one] { $begun } av 1 inspelning påbörjad
   *[other] { $begun } av { $count } inspelningar påbörjade
  }
projects-annotations = { $count ->
    [one] 1 annotering
   *[other] { $count } annoteringar
  }
projects-carrying = { $count } × { $label }
projects-recordings-count = { $count ->
    [one] 1 inspelning
   *[other] { $count } inspelningar
  }
projects-more-for = Mer om { $name }
projects-rename = Byt namn…
projects-rename-title = Byt namn på projektet
projects-rename-this = Byt namn på det här projektet
projects-deleted = Raderade projekt ({ $count })
projects-was-deleted = { $name } är raderat. Inspelningar och etiketter finns kvar tills du återställer det.
projects-undone = Ångrat: { $step }
projects-done-again = Gjort igen: { $step }
projects-lab = Strategilabb
projects-import = Importera
projects-export = Exportera
projects-export-raven = Raven-tabell med markeringar
projects-export-audacity = Audacity-etiketter
projects-export-csv = CSV-tabell
projects-export-json = Allt, som JSON-paket
projects-export-history = Allt med sin historik
projects-add-folder = Lägg till mapp
projects-add-recordings = Lägg till inspelningar
projects-recordings = Inspelningar
projects-labels = Etiketter
projects-on-this-device = På den här enheten
projects-drop-hint = Släpp inspelningar här, eller en mapp med dem: WAV, FLAC, MP3, Ogg Vorbis, Opus.
projects-read-hint = De läses där de ligger, med sin egen samplingsfrekvens; inget laddas upp.
projects-choose-files = Välj filer
projects-first-steps = Första stegen
projects-new-here = Ny här?
projects-new-here-steps = Fem första steg tar två minuter: lyssna, rita, märka, ångra, bli tillfrågad. De visas bredvid inspelningen.
projects-begin = Börja
projects-not-now = Inte nu
projects-demo-empty = Demon har inga inspelningar.
projects-demo-damaged = Listan över demoinspelningar är skadad. Ladda om sidan och försök igen.
projects-demo-not-fetched = Demoinspelningen { $name } kunde inte hämtas. Gå online en gång och öppna sedan demon igen.
projects-new-recording = Ny
projects-place-kept = Sparad i webbläsaren
projects-place-file = Läses från din fil
projects-place-ask = Webbläsaren frågar innan din fil läses
projects-place-server = Hörs från servern
projects-place-missing = Ge filen igen för att höra den
projects-allow = Tillåt åtkomst
projects-attach = Ge filen
projects-none-like-this = Ingen inspelning är sådan. Visa alla, eller välj färre villkor.
projects-questions-answered = Besvarade frågor
projects-answered-of = { $answered } av { $all } besvarade
projects-about = Om den här inspelningen
projects-recording-raven = Exportera Raven-tabell
projects-recording-audacity = Exportera Audacity-etiketter
projects-recording-import = Importera annoteringar…
projects-recording-release = Släpp ljudet som sparats här
projects-recording-keep = Spara ljudet här
projects-recording-remove = Ta bort ur projektet
projects-removed-recordings = Borttagna inspelningar ({ $count })
projects-release-removed = Släpp ljudet
projects-recording-removed = { $name } är borttagen ur projektet. Etiketter och ljud finns kvar tills du återställer den.
projects-recording-released = { $name } sparas inte längre här. Det gör etiketterna; ljudet läses från din fil.
projects-keep-it = Spara den
projects-step-remove-recording = Ta bort { $name }
projects-step-restore-recording = Återställ { $name }
projects-kept-none = Inga inspelningar än.
projects-kept-nothing = Inget ljud sparas här: det läses från dina egna filer eller från servern.
projects-kept-all = { $count ->
    [one] Ljudet till 1 inspelning sparas här ({ $size }).
   *[other] Ljudet till { $count } inspelningar sparas här ({ $size }).
  }
projects-kept-some = { $count ->
    [one] { $rest ->
        [one] Ljudet till 1 inspelning sparas här ({ $size }); 1 behöver din egen fil.
       *[other] Ljudet till 1 inspelning sparas här ({ $size }); { $rest } behöver dina egna filer eller servern.
      }
   *[other] { $rest ->
        [one] Ljudet till { $count } inspelningar sparas här ({ $size }); 1 behöver din egen fil.
       *[other] Ljudet till { $count } inspelningar sparas här ({ $size }); { $rest } behöver dina egna filer eller servern.
      }
  }
projects-keep-all = Spara alla här
projects-not-kept = Ingen kopia av { $name } kunde sparas.
projects-storage-used = Lagring: { $used } av { $quota } används
projects-storage-used-here = Earmark använder { $used } av { $quota } i webbläsaren.
projects-promised = Webbläsaren har lovat att inte rensa det.
projects-may-clear = När disken blir full får webbläsaren rensa det som sparas här, om den inte lovar att låta bli.
projects-ask-to-keep = Be webbläsaren behålla det
projects-not-promised = Webbläsaren lovade inte. Det hjälper ofta att installera Earmark som app, eller att sätta ett bokmärke; exportera ett paket då och då.
projects-adding = Filer läggs till
projects-adding-at = Lägger till { $at } av { $all }
projects-files-added = Tillagda filer
projects-decoding = { $name }, avkodas: { $percent } %
projects-added = { $count ->
    [one] 1 inspelning lades till.
   *[other] { $count } inspelningar lades till.
  }
projects-known = { $count ->
    [one] 1 fil fanns redan.
   *[other] { $count } filer fanns redan.
  }
projects-not-copied = { $count ->
    [one] 1 stor fil kopierades inte till webbläsaren utan läses där den ligger. ”Spara ljudet här” i menyn kopierar den.
   *[other] { $count } stora filer kopierades inte till webbläsaren utan läses där de ligger. ”Spara ljudet här” i menyn kopierar en.
  }
projects-drop = Släpp inspelningar, mappar eller tabeller för att lägga till dem
projects-neither = { $name } är varken en inspelning (WAV, FLAC, MP3, Ogg Vorbis, Opus) eller en tabell.
projects-tables-left = { $count ->
    [one] En tabell kom med inspelningarna och lästes inte. ”Importera” läser den.
   *[other] { $count } tabeller kom med inspelningarna och lästes inte. ”Importera” läser dem.
  }
projects-problems = Problem
projects-problems-title = { $count ->
    [one] En sak att titta på
   *[other] { $count } saker att titta på
  }
projects-problems-more = … och { $count } till
projects-problems-dismiss = Dölj problemen
projects-exported = { $name } är exporterad.
projects-import-empty = Tabellen innehåller inga annoteringar.
projects-imported-into = { $count ->
    [one] 1 annotering importerades till { $name }.
   *[other] { $count } annoteringar importerades till { $name }.
  }
projects-imported-spread = { $count } annoteringar importerades till { $recordings } inspelningar.
projects-imported-strategies = { $count ->
    [one] En strategi att fråga med importerades.
   *[other] { $count } strategier att fråga med importerades.
  }
projects-imported-existing = { $count ->
    [one] 1 annotering fanns redan.
   *[other] { $count } annoteringar fanns redan.
  }
projects-step-import = Importera { $name }
projects-step-import-tables = Importera { $count } tabeller
projects-in-table = { $name }: { $sentence }
projects-rows-beyond = { $count ->
    [one] { $table }: 1 rad som börjar efter slutet av { $name } ({ NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s) utelämnades.
   *[other] { $table }: { $count } rader som börjar efter slutet av { $name } ({ NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s) utelämnades.
  }
projects-the-bundle = Paketet
projects-rows-stranger = { $count ->
    [one] { $table }: 1 annotering till { $name } utelämnades, eftersom den inspelningen inte finns i projektet. Lägg till filen och importera sedan igen.
   *[other] { $table }: { $count } annoteringar till { $name } utelämnades, eftersom den inspelningen inte finns i projektet. Lägg till filen och importera sedan igen.
  }
projects-history-stays = { $count ->
    [one] En ändring i paketets historik blir kvar i filen: en import till ett projekt tar det som gäller nu. En server tar emot hela projektet med sin historik (dess administratörer, på sidan Server, eller earmark import).
   *[other] De { $count } ändringarna i paketets historik blir kvar i filen: en import till ett projekt tar det som gäller nu. En server tar emot hela projektet med sin historik (dess administratörer, på sidan Server, eller earmark import).
  }
projects-rows-nowhere = { $count ->
    [one] { $table }: 1 annotering utelämnades, eftersom tabellen inte säger vilken inspelning den gäller. Importera den från den inspelningens meny.
   *[other] { $table }: { $count } annoteringar utelämnades, eftersom tabellen inte säger vilken inspelning den gäller. Importera den från den inspelningens meny.
  }
projects-labels-hint = Vad lyssnar du efter? Lägg till arter, läten eller bara ”ljud”.
projects-new-label = Ny etikett
projects-add-label = Ny etikett, eller klistra in flera
projects-colour-of = Färg för { $name }
projects-name-of-label = Namn på etikett { $number }
projects-key-of = Tangent för { $name }
projects-key = Tangent
projects-change = Ändra { $name }
projects-move-up = Flytta upp { $name }
projects-move-down = Flytta ned { $name }
projects-remove = Ta bort { $name }
projects-labels-added = { $count ->
    [one] 1 etikett lades till.
   *[other] { $count } etiketter lades till.
  }
projects-step-rename-label = Byt namn på etiketten till { $name }
projects-label-removed = Etiketten { $name } är borttagen. Annoteringar som har den behåller den.
projects-attributes = Attribut
projects-attributes-hint = Vad mer ska sägas om en annotering? Avstånd, typ av läte, sedd eller inte.
projects-attribute-add = Lägg till ett attribut
projects-attributes-removed = Borttagna attribut ({ $count })
projects-attribute-removed = Attributet { $name } är borttaget. Annoteringar behåller det som står i det.
projects-attribute-new = Nytt attribut
projects-attribute-change = Ändra attribut
projects-attribute-kind = Typ
projects-attribute-kind-stays = Typen ändras inte: annoteringar har värden av den.
projects-kind-text = Text
projects-kind-number = Tal
projects-kind-choice = Val ur en lista
projects-kind-yesno = Ja eller nej
projects-kind-choice-none = Inga val än
projects-kind-number-between = Tal från { NUMBER($least, maximumFractionDigits: 9) } till { NUMBER($most, maximumFractionDigits: 9) }
projects-kind-number-least = Tal från { NUMBER($least, maximumFractionDigits: 9) }
projects-kind-number-most = Tal upp till { NUMBER($most, maximumFractionDigits: 9) }
projects-no-limit = ingen gräns
projects-unit = Enhet (om någon)
projects-least = Minst
projects-most = Högst
projects-choices = Val, ett per rad
projects-problem-choices = Ange minst två val, ett per rad.
projects-problem-range = Intervallets ändar måste vara tal, eller tomma.
projects-problem-order = Det minsta får inte vara större än det högsta.
projects-mono = mono
projects-stereo = stereo
projects-channels = { $count } kanaler
projects-place-preview = En förhandsversion är sparad i webbläsaren

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

questions-ask-me = Fråga mig
questions-intro = Earmark delar inspelningen och frågar om en del i taget. Svaren blir annoteringar.
questions-method = Metod
questions-count = Frågor
questions-each = ungefär { $length } var
questions-of-project = I det här projektet
questions-own-summary = Skriven av någon i projektet. Den körs avskilt och får inget annat än ljudet.
questions-prototypes = Prototyper i det här projektet
questions-own-instead = { $reason } Earmark frågar i stället.
questions-start = Börja fråga
questions-open-left = { $left } av { $total } frågor är fortfarande öppna.
questions-go-on = { $left ->
    [one] Fortsätt med den
   *[other] Fortsätt med dessa { $left }
  }
questions-no-labels = Projektet har inga etiketter att svara med än: lägg till en först.
questions-whole-number = Ange ett helt antal frågor, från 1 till 999.
questions-strategy-earmark = Earmark, lärande
questions-strategy-acpd = A-CPD (publicerad), lär sig
questions-strategy-fcpd = F-CPD (publicerad)
questions-strategy-cpd = Förändringspunkter
questions-strategy-fixed = Lika delar
questions-strategy-pelt = Pelt
questions-strategy-binseg = Binär segmentering
questions-strategy-window = Glidande fönster
questions-strategy-kernelcpd = Förändringspunkter med kärna
questions-summary-earmark = Delar så att så få sekunder som möjligt blir fel efter svaren, och lär av vart och ett.
questions-summary-acpd = Delar där likheten med det bekräftade ändras mest; lär sig (publicerad).
questions-summary-fcpd = Delar där inbäddningarna ändras mest; lär sig inte (publicerad).
questions-summary-cpd = Delar där ljudet före och ljudet efter skiljer sig mest.
questions-summary-fixed = Delar inspelningen i lika delar, utan att lyssna på den.
questions-summary-pelt = Den bästa delningen under ett straff; så många snitt som ryms (ruptures).
questions-summary-binseg = Delar i två där det hjälper mest, och delarna igen (ruptures).
questions-summary-window = Delar där de två halvorna av ett glidande fönster skiljer sig mest (ruptures).
questions-summary-kernelcpd = De bästa snitten av alla under en kärna (ruptures).
questions-question-of = Fråga { $number } av { $total }
questions-question-answer = Fråga { $number }: { $answer }
questions-back-to-labeling = Tillbaka till märkningen
questions-what = Vad finns här?
questions-several = Flera
questions-several-title = Flera etiketter i ett svar
questions-several-hint = { $title }; Skift eller ett långt tryck gör det för en fråga
questions-labels = Etiketter att svara med
questions-nothing = Inget
questions-unsure = Osäker
questions-before = Föregående fråga
questions-next = Nästa fråga
questions-these = { $count ->
    [0] De här etiketterna
    [one] Den här
   *[other] De här { $count }
  }
questions-again = En gång till
questions-all-answered = Alla { $count } frågor besvarade
questions-took = på { $length }
questions-found = Vad som hittades
questions-removed-label = en borttagen etikett
questions-change-answer = Tryck på en del av remsan för att ändra svaret.
questions-what-next = Vad som kommer härnäst
questions-ask-again = Fråga igen, på annat sätt
questions-not-answered = inte besvarad
questions-answer-nothing = inget
questions-answer-unsure = osäker
questions-step = Svar { $answer }
questions-own-failed = Strategin ”{ $name }” frågade inget. { $reason }
questions-suggested = Earmark tror: { $what }, { $percent } %
questions-accept = Godta
questions-key-accept = Svara som Earmark föreslår
questions-without-model = Frågorna ställs utan modellen. { $reason }
questions-model = Lyssnar med
questions-model-hint = Det som skiljer ljud åt; varje modell lär sig för sig.

## relay

relay-sign-in = Logga in
relay-sign-out = Logga ut
relay-sign-out-what = Det du har här av serverns projekt
relay-sign-out-keep = Behåll på den här enheten åt mig
relay-sign-out-keep-hint = Ingen ser det förrän du loggar in här igen, vilket kräver nätet. Ändringar som väntar skickas då, i ditt namn.
relay-sign-out-remove = Ta bort från den här enheten
relay-sign-out-remove-hint = Etiketter, listor och ljud i serverns projekt tas bort här; på servern finns de kvar. Projekt som bara finns på enheten rörs inte.
relay-sign-out-action = Logga ut och behåll
relay-sign-out-remove-action = Logga ut och ta bort
relay-sign-out-nothing-lost = Allt av det finns på servern.
relay-sign-out-lost = Allt finns inte på servern. Förlorat vore:
relay-sign-out-lost-edits = { $count ->
    [one] { $count } ändring som inte skickats.
   *[other] { $count } ändringar som inte skickats.
  }
relay-sign-out-lost-recordings = { $count ->
    [one] Kopian av { $count } inspelning som inte säkert finns på servern.
   *[other] Kopiorna av { $count } inspelningar som inte säkert finns på servern.
  }
relay-sign-out-lost-refused = { $count ->
    [one] Det som servern inte tog emot i { $count } projekt.
   *[other] Det som servern inte tog emot i { $count } projekt.
  }
relay-sign-in-wrong = Namnet eller lösenordet stämmer inte.
relay-no-account = Inget konto än? Be den som leder projektet om en inbjudan.
relay-name = Namn
relay-password = Lösenord
relay-password-hint = Minst 8 tecken; några ord är lätta att minnas.
relay-old-password = Nuvarande lösenord
relay-new-password = Nytt lösenord
relay-change-password = Ändra lösenordet
relay-password-changed = Lösenordet är ändrat. Alla andra enheter har loggats ut.
relay-account = Konto
relay-account-of = Konto för { $name }
relay-away = Servern kan inte nås; här går arbetet vidare.
relay-projects = På servern
relay-projects-none = Du deltar inte i något projekt på servern än.
relay-project = Projekt
relay-project-here = på den här enheten
relay-open = Öppna
relay-people = Personer
relay-people-none = Det finns ingen server bakom den här sidan, så projektet stannar på enheten.
relay-people-away = Servern kan inte nås just nu. Personer och konton kan ändras när den är tillbaka.
relay-people-sign-in = Logga in för att se vilka som deltar och för att bjuda in andra.
relay-publish = Lägg projektet på servern
relay-publish-hint = Det förblir samma projekt, här och där. Du blir dess ägare och kan bjuda in andra.
relay-published = { $name } finns nu på servern.
relay-members = Vilka som deltar
relay-members-none = Ingen deltar än.
relay-you = Det här är du
relay-role = Roll
relay-role-of = Roll för { $name }
relay-add-by-name = Namn på någon som har ett konto
relay-leave = Lämna
relay-left = Du deltar inte längre i projektet.
relay-removed = { $name } deltar inte längre.
relay-role-owner = Ägare
relay-role-manager = Ledare
relay-role-reviewer = Granskare
relay-role-annotator = Annoterare
relay-role-viewer = Läsare
relay-role-uploader = Uppladdare
relay-role-owner-what = Får göra allt, även arkivera projektet och utse andra ägare.
relay-role-manager-what = Ändrar etiketter, inställningar och personer, och allt som en granskare gör.
relay-role-reviewer-what = Granskar och återställer andras arbete, och märker.
relay-role-annotator-what = Märker, svarar på frågor och lägger till inspelningar.
relay-role-viewer-what = Tittar, lyssnar och exporterar; ändrar inget.
relay-role-uploader-what = Skickar inspelningar; ser inga annoteringar.
relay-invite = Bjud in
relay-invite-hint = En länk släpper in en person, med eller utan konto. Den fungerar en gång.
relay-make-link = Skapa en länk
relay-link = Länk
relay-link-made = För en person, som: { $role }
relay-link-once = Skicka den, eller håll bilden framför en kamera. Den visas bara nu.
relay-qr = Länken som QR-kod
relay-copy = Kopiera
relay-copied = Kopierat
relay-invitations-open = Inte använda än
relay-invitation-by = Inbjuden av { $by }, till { $until }
relay-withdraw = Dra tillbaka
relay-invitation = Inbjudan
relay-invited-project = { $by } bjuder in dig till { $project }
relay-invited-server = Du är inbjuden till den här servern
relay-invited-admin = Du är inbjuden till den här servern, som administratör
relay-invited-first = Välkommen: bli serverns första administratör
relay-invited-as = Du skulle delta som: { $role }
relay-accept-as = Delta som { $name }
relay-new-account-hint = Välj ett namn som andra ser, och ett lösenord.
relay-make-account = Skapa kontot
relay-have-account = Jag har ett konto
relay-welcome = Välkommen, { $name }.
relay-sessions = Var du är inloggad
relay-session-this = Den här enheten, sedan { $since }
relay-session-seen = Senast använd { $when }, från { $address }, sedan { $since }
relay-end-others = Logga ut överallt annars
relay-tokens = Dina API-token
relay-token-about = { $project }, { $role }, till { $until }
relay-programs = För program
relay-programs-hint = Med en token arbetar ett skript eller annat program i ditt namn, bara i det här projektet.
relay-token-for = Vad den är till för
relay-make-token = Skapa en token
relay-token = Token
relay-token-once = Spara den nu: den visas bara den här gången. Ditt konto listar den och kan dra tillbaka den.
relay-error-away = Servern kan inte nås.
relay-error-too-many = { $minutes ->
    [one] För många försök. Försök igen om en minut.
   *[other] För många försök. Försök igen om { $minutes } minuter.
  }
relay-valid-for = Giltig i
relay-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
  }
relay-search-people = Sök på namn
relay-nobody-found = Ingen heter så.
relay-member-closed = Det här kontot är avstängt
relay-you-only-owner = Det här är du, den enda ägaren. Utse en till innan du lämnar projektet.
relay-only-owner = Den enda ägaren. Utse en till först.
relay-remove-member = Ta bort { $name } ur projektet
relay-added = { $name } deltar som: { $role }
relay-role-given = { $name } deltar från och med nu som: { $role }
relay-less-title = Avstå från rättigheter?
relay-less-meaning = Du skulle delta som: { $role }. Bara någon med fler rättigheter kan ge tillbaka dina.
relay-less-action = Avstå
relay-leave-title = Lämna projektet?
relay-leave-meaning = Det du har gjort finns kvar, under ditt namn. För att komma tillbaka behöver du en inbjudan.
relay-people-outside = Du deltar inte, eller inte längre, i det här projektet på servern. Be ägaren om en inbjudan.
relay-on-server-what = Så heter det där och i inbjudningar.
relay-archive = Arkivera
relay-archive-title = Arkivera { $name }?
relay-archive-meaning = Ingen kan öppna det på servern förrän en ägare tar tillbaka det. Allt i det finns kvar.
relay-archived = { $name } är arkiverat.
relay-archived-what = Arkiverat: allt finns kvar, och ingen kan öppna det på servern.
relay-bring-back = Ta tillbaka
relay-brought-back = { $name } är tillbaka.
relay-projects-archived = Arkiverade: { $count }
relay-tokens-hint = Med dem arbetar program i ditt namn. Nya skapas på sidan Personer i ett projekt.
relay-tokens-valid = Giltiga token
relay-token-used = senast använd { $when }
relay-token-unused = inte använd än
relay-token-yours = din
relay-withdraw-token = Dra tillbaka token { $name }
relay-account-none = Det finns ingen server bakom den här sidan, så det finns inga konton.
relay-you-admin = Du är administratör: serverns konton och projekt
relay-error-signed-out = Du är inte längre inloggad. Det du märker stannar på den här enheten.
relay-error-name-taken = Det finns redan ett konto som heter { $name }; välj ett annat namn.
relay-error-no-account = Det finns inget konto som heter { $name }.
relay-error-account-closed = Kontot är avstängt; det kan inte delta i ett projekt.
relay-error-last-admin = Det är serverns sista administratör; utse en till först.
relay-error-last-owner = Det är projektets sista ägare; utse en till först.
relay-error-last-owner-of = Kontot är den sista ägaren av { $projects }; utse en till först.
relay-error-hand-out = Den rollen har rättigheter som du själv inte har.
relay-error-password-short = Lösenordet behöver minst { $least } tecken.
relay-error-password-name = Lösenordet får inte vara namnet.
relay-error-old-password = Det nuvarande lösenordet är fel.
relay-error-name-length = Ett namn behöver 1 till { $longest } tecken.
relay-error-rooms-starting = Rummen startar; försök igen om en stund.
relay-error-version-taken = Projektet har redan en version som heter { $name }.
relay-error-revert-others = Några av ändringarna är inte dina egna, och din roll tar bara tillbaka egna. Fråga en granskare.
relay-error-admins-only = Bara en administratör för servern får göra detta.
relay-error-role-not-allowed = Din roll tillåter inte detta.
relay-error-session-gone = Sessionen finns inte; den kan redan vara avslutad.
relay-error-token-gone = Denna token finns inte; den kan redan vara återkallad.
relay-error-project-archived = Projektet är arkiverat; en ägare kan ta tillbaka det.
relay-error-no-member = Personen deltar inte i projektet.
relay-error-invitation-unknown = Inbjudan är inte känd här; be om hela länken igen.
relay-error-invitation-used = Inbjudan är redan använd; be om en ny.
relay-error-invitation-over = Inbjudan gäller inte längre; be om en ny.
relay-error-invitation-archived = Inbjudans projekt har arkiverats.
relay-error-project-taken = Servern har redan ett projekt med detta id; det förblir som det är.
relay-error-no-model = Servern har ingen modell som heter { $model }; välj en annan.
relay-error-no-preview = Förhandsversionen av den här inspelningen finns inte än; en gateway på servern gör den.
relay-error-job-under-way = Jobbet är redan på gång.
relay-error-job-ended = Jobbet är redan avslutat.
relay-proof = Är det fortfarande du?
relay-proof-what = Det var ett tag sedan du loggade in. Skriv ditt lösenord igen innan detta ändras.
relay-proof-action = Fortsätt
relay-code = Kod från din app
relay-code-hint = De sex siffror som den visar nu, eller en av dina reservkoder.
relay-factor = Andra faktor
relay-factor-what = Med en andra faktor krävs utöver lösenordet en kod från en app på din telefon: då räcker det inte att någon får veta lösenordet.
relay-factor-on = På sedan { $when }.
relay-factor-codes-left = { $count ->
    [one] En reservkod är kvar.
   *[other] { $count } reservkoder är kvar.
}
relay-factor-begin = Lägg till en andra faktor
relay-factor-codes = Nya reservkoder
relay-factor-replace = Använd en annan app
relay-factor-remove = Klara sig utan
relay-factor-qr = Hemligheten för appen som QR-kod
relay-factor-scan = Öppna en app som gör koder (de flesta lösenordshanterare kan det) och låt den se bilden.
relay-factor-type = Eller skriv in i den:
relay-factor-first = Koden som appen visar nu
relay-factor-confirm = Slå på
relay-factor-recovery = Reservkoder
relay-factor-recovery-what = Spara dem där du hittar dem utan telefonen. Var och en fungerar en gång i stället för appen, och de visas bara nu.
relay-factor-is-on = Den andra faktorn är på. Alla andra enheter har loggats ut.
relay-factor-is-off = Inloggning kräver bara lösenordet igen.
relay-error-code-wrong = Koden är fel eller redan använd; vänta på nästa.
relay-error-factor-none = Det finns ingen andra faktor; börja om.
relay-error-proof-needed = Skriv ditt lösenord igen innan du ändrar detta.
relay-error-password-wrong = Lösenordet är fel.
relay-error-password-common = Det här lösenordet hör till de vanligaste, som provas först; välj ett annat.
relay-error-admin-needs-factor = Den som administrerar servern behöver en andra faktor; lägg till en på din kontosida.

## sampling

sampling-next = Nästa
sampling-key-next = Nästa: öppna det som är värt att titta på
sampling-key-progress = Hur långt projektet har kommit
sampling-all-opened = Allt som har lyssnats igenom har öppnats.
sampling-listens-first = Earmark lyssnar igenom inspelningarna först; sedan öppnas en.
sampling-nothing-embedded = Servern har inga inbäddningar av det här projektet än.
sampling-by-server = Servern har valt, bland alla inspelningar som den har inbäddningar av.
sampling-kept-only = { $why } Därför väljs bland det som finns på den här enheten.
sampling-nothing-kept = På den här enheten finns inget sparat som kan öppnas härnäst.
sampling-nothing-to-hear = Ingen inspelning kunde lyssnas igenom. Ange någon av filerna igen.
sampling-listening = Lyssnar: { $done } av { $total } inspelningar
sampling-listening-hint = Nästa väljer bland de inspelningar som Earmark har lyssnat igenom.
sampling-listen = Lyssna igenom resten
sampling-stop = Sluta lyssna
sampling-progress = Framsteg
sampling-learned = Vad som har lärts
sampling-no-curve = Ännu har inget lärts. Svara på några frågor från ”Fråga mig”.
sampling-curve = Av de senaste svaren var { $share } % som väntat.
sampling-answers = { $count } svar
sampling-as-table = Som tabell
sampling-column-answers = Svar
sampling-column-expected = Som väntat
sampling-so-far = Hittills
sampling-asked = Ställda frågor
sampling-saved = Sparade frågor
sampling-saved-hint = Sparade jämfört med lika delar som är så korta som det som hittades.
sampling-found-in = Avsnitt med något i
sampling-of = { $found } av { $total } öppnade
sampling-left = Kvar att hitta
sampling-left-unknown = för tidigt att säga; { $count } avsnitt är öppna
sampling-left-about = ungefär { $expected } av { $count }
sampling-left-most = ungefär { $expected } av { $count }, högst { $most }
sampling-stop-hint = Det finns knappt något kvar att hitta. Nu är det läge att sluta.
sampling-what-next = Vad Nästa väljer
sampling-forget = Glöm det som har lärts
sampling-strategy = Väljer efter
sampling-strategy-mix = Blandat
sampling-strategy-random = Lott
sampling-strategy-uncertainty = Tvekan
sampling-strategy-topk_entropy = Tveksamma ögonblick
sampling-strategy-margin = Jämna fall
sampling-strategy-certainty = Minst säkert
sampling-strategy-high_probability = Troliga fynd
sampling-strategy-typicality = Typiskt
sampling-strategy-coverage = Täckning
sampling-strategy-mffft = Motsägelser först
sampling-strategy-nearest_positives = Likt fynd
sampling-summary-mix = Sprider ut sig först, tar sedan turvis det troliga och det tveksamma; 1 av 10 lottas.
sampling-summary-random = Alla avsnitt är lika troliga.
sampling-summary-uncertainty = Där modellen tvekar i genomsnitt.
sampling-summary-topk_entropy = Där det finns ögonblick som modellen tvekar om.
sampling-summary-margin = Där de två troligaste svaren ligger närmast varandra.
sampling-summary-certainty = Där modellen är minst säker.
sampling-summary-high_probability = Där det troligen finns något.
sampling-summary-typicality = Det som är mest likt sina grannar.
sampling-summary-coverage = Det som är mest likt allt som ännu inte är märkt.
sampling-summary-mffft = Där modellen och närmaste etikett säger emot varandra.
sampling-summary-nearest_positives = Det som låter som ett fynd.
sampling-reason-random = Lottad: 1 av { $every } lottas, så att framstegen mäts rättvist.
sampling-reason-unsure = Modellen tvekar här: { $bits } av 1 bit i genomsnitt.
sampling-reason-unsure-moments = Modellen tvekar här om { $count } ögonblick: { $bits } av 1 bit.
sampling-reason-close-call = De två troligaste svaren skiljer bara { $difference } %.
sampling-reason-least-certain = Modellen är bara { $certainty } % säker på sitt svar här.
sampling-reason-likely = Troligen finns något här: { $probability } %.
sampling-reason-typical = Typiskt för det som inte är märkt: { $count } grannar på avståndet { $distance }.
sampling-reason-covers = Som { $share } % av det som inget liknande har märkts för.
sampling-reason-mismatch = Modellen säger { $probability } %, det närmaste märkta ljudet säger annat.
sampling-reason-far = Längre från allt märkt än något annat: { $distance }.
sampling-reason-near-positive = Närmast något du har hittat: avståndet är { $distance }.
sampling-reason-no-answers = Ännu har inget lärts, så de första sprids över alla ljud.
sampling-reason-own = Valt av ”{ $name }”, en strategi i det här projektet.
sampling-own-summary = Någon i projektet har skrivit den. Den körs avskild och får bara rader av tal.
sampling-own-failed = Strategin ”{ $name }” valde inget. { $reason } I stället kommer det som Earmark skulle öppna.

## sandbox

sandbox-title = Python för strategier
sandbox-line = Rad { $line }: { $reason }
sandbox-not-queries = Det som kom tillbaka är inte frågor från inspelningens början till dess slut.
sandbox-not-figures = Det som kom tillbaka är inte siffrorna från en jämförelse.
sandbox-not-started = Python kunde inte startas: { $reason }
sandbox-too-long = Den körde fortfarande efter { $seconds } s och stoppades. Inget annat rördes.

## sending

sending-signed-out = { $name } kunde inte skickas: logga in igen och försök sedan på nytt.
sending-away = Servern kan inte nås. { $name } fortsätter av sig självt när den kan det.
sending-status = Servern svarade { $status }.
sending-refused = { $name } togs inte emot: { $reason }
sending-not-listed = { $name } skickades, men servern har det inte i sin lista. Försök igen.
sending-done = { $count ->
    [one] En inspelning finns nu på servern, i { $project }. Dess byte har jämförts.
   *[other] { $count } inspelningar finns nu på servern, i { $project }. Deras byte har jämförts.
  }
sending-unsent = { $count ->
    [one] Ljudet till en inspelning ({ $size }) finns på den här enheten och inte på servern: andra kan inte höra det.
   *[other] Ljudet till { $count } inspelningar ({ $size }) finns på den här enheten och inte på servern: andra kan inte höra det.
  }
sending-send = Skicka till servern
sending-title = På väg till servern
sending-at = { $sent } av { $bytes } skickat
sending-state-waiting = Väntar på sin tur
sending-state-reading = Läses
sending-state-sending = Skickas
sending-state-paused = Väntar på servern
sending-state-checking = Jämförs
sending-state-failed = Inte skickat
sending-more = { $count ->
    [one] En till väntar.
   *[other] { $count } till väntar.
  }
sending-again = Försök igen
sending-keeps-going = Det fortsätter så länge Earmark är öppet, och efter en stängning där det var.

## similar

similar-title = Liknande ljud
similar-key = Liknande ljud: hitta det som låter som markeringen, i alla inspelningar
similar-choose-first = Markera först en annotering, eller peka på en: Earmark letar då efter ljud som liknar den.
similar-close = Lämna liknande ljud
similar-searching = Söker …
similar-none = Inget hittades: inget annat ljud har avlyssnats.
similar-status = { $count ->
    [one] Det närmaste ljudet. Genomsökta inspelningar: { $recordings }.
   *[other] De { $count } närmaste ljuden. Genomsökta inspelningar: { $recordings }.
  }
similar-grid = Liknande ljud, närmast först
similar-more = Fler
similar-sample = Letar efter
similar-sample-more = { $count ->
    [one] och { $count } till
   *[other] och { $count } till
  }
similar-sample-unheard = { $name } kunde inte avlyssnas, så det finns inget att jämföra med.
similar-play-sample = Spela
similar-about = Vad som genomsöks
similar-stale = Fler inspelningar har avlyssnats: sök igen för att se dem också.
similar-by-server = Servern har sökt i alla inspelningar som den har inbäddningar av.
similar-kept-only = { $why } Därför genomsöks bara det som finns på den här enheten.
similar-missed = { $count ->
    [one] { $count } inspelning genomsöktes inte
   *[other] { $count } inspelningar genomsöktes inte
  }
similar-missed-no-sound = Ljudet finns inte på den här enheten, och det finns inga inbäddningar av det.
similar-missed-stopped = Den har inte avlyssnats.
similar-missed-full = Det finns inte plats för mer: ungefär tolv timmar kan genomsökas på en gång.
similar-autoplay = Spela när jag flyttar
similar-autoplay-on = Ljud spelas när du flyttar.
similar-autoplay-off = Ljud spelas med mellanslag.
similar-leave-out = Hoppa över det som har etiketten
similar-verdicts = Vad det är
similar-verdicts-hint = För rutan i fokus:
similar-picked = { $count ->
    [one] För { $count } vald ruta:
   *[other] För { $count } valda rutor:
  }
similar-same = Samma
similar-not-this = Inte detta
similar-pick-all = Alla
similar-again = Sök igen
similar-keys = Tangenter
similar-close-keys = Stäng tangenterna
similar-counts = { $labeled } etiketterade, { $rejected } något annat
similar-very = mycket likt, { $number }
similar-quite = likt, { $number }
similar-somewhat = något likt, { $number }
similar-little = knappt likt, { $number }
similar-pick = Välj ruta { $number }
similar-open = Öppna i { $name }
similar-tile = { $number }: { $name }, { $start } till { $end }, { $likeness }
similar-tile-labels = etikett: { $labels }
similar-tile-rejected = något annat
similar-step = { $count ->
    [one] Etikettera { $count } liknande ljud { $labels }
   *[other] Etikettera { $count } liknande ljud { $labels }
  }
similar-given = { $count ->
    [one] { $count } ljud fick etiketten { $labels }.
   *[other] { $count } ljud fick etiketten { $labels }.
  }
similar-given-before = Detta har redan etiketten { $labels }.
similar-rejected = { $count ->
    [one] { $count } ljud är något annat.
   *[other] { $count } ljud är något annat.
  }
similar-not-rejected = { $count ->
    [one] { $count } ljud är öppet igen.
   *[other] { $count } ljud är öppna igen.
  }
similar-no-sample-labels = Provet har ingen etikett: ge en med dess tangent.
similar-undone = Ångrat: { $step }
similar-visit = Hittat som ett ljud likt det i { $name }: { $likeness }.
similar-back = Tillbaka till rutnätet
similar-made = hittad på ljudet { $at }
similar-grid-move = Gå till en annan ruta
similar-grid-range = Välj flera i rad
similar-grid-label = Ge en etikett åt det valda, eller rutan i fokus
similar-grid-play = Spela eller stoppa
similar-grid-play-sample = Spela det som söks
similar-grid-same = Samma: ge etiketterna för det som söks, och gå vidare
similar-grid-reject = Inte detta: det är något annat; gå vidare
similar-grid-pick = Välj den, eller lämna den
similar-grid-pick-all = Välj alla, eller ingen
similar-grid-again = Sök igen, efter det som godtagits
similar-grid-more = Visa fler
similar-grid-open = Öppna den i dess inspelning
similar-grid-help = Visa tangenterna
similar-grid-leave = Lämna; rutnätet finns kvar

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
storage-elsewhere = Filen för { $name } finns på en annan enhet. Lägg till filen här för att lyssna; annoteringarna kan ses och ändras utan den.
storage-cut-off = { $name } avbröts på väg från servern. Det fortsätter därifrån. { $reason }
storage-not-given = Servern lämnar inte ut { $name } (den svarade { $status }).
storage-damaged = { $name } kom skadad från servern och kastades. Försök igen.

## table

table-key-table = Alla annoteringar i en tabell
table-grid = Annoteringar
table-start = Början (s)
table-end = Slut (s)
table-duration = Längd (s)
table-low = Lägst (Hz)
table-high = Högst (Hz)
table-labels = Etiketter
table-confidence = Säkerhet (%)
table-note = Anteckning
table-origin = Ursprung
table-by = Av
table-channel = Kanal
table-origin-person = ritad
table-origin-query = från svar
table-origin-proposal = från ett förslag
table-origin-import = importerad
table-step-region = Ändra område
table-step-labels = Ändra etiketter
table-step-confidence = Ändra säkerhet
table-step-note = Ändra anteckning
table-step-channel = Ändra kanal
table-step-attribute = Ändra { $name }
table-problem-number = Ange ett tal.
table-problem-label = Det finns ingen etikett ”{ $name }”. Flera etiketter skrivs med semikolon emellan.
table-problem-confidence = Säkerheten går från 0 till 100 %.
table-problem-channel = Kanalen är ett heltal från 1 till { $channels }, eller tom.
table-find = Sök i tabellen
table-filter-label = Visa etiketten
table-filter-origin = Visa ursprunget
table-filter-least = Säkerhet från (%)
table-filter-most = Säkerhet till (%)
table-any-label = Alla etiketter
table-no-label = Utan etikett
table-any-origin = Alla ursprung
table-show-all = Visa alla
table-count = { $rows } av { $all }
table-count-selected = { $rows } av { $all }, { $selected } markerade
table-count-hidden = { $rows } av { $all }, { $selected } markerade, varav { $hidden } dolda
table-relabel = Märk
table-delete = Ta bort de markerade annoteringarna
table-columns = Kolumner
table-close = Stäng tabellen
table-height = Tabellens höjd
table-empty = Inget är märkt ännu. Det du ritar visas här.

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
together-expired = Din inloggning på { $host } har upphört. Märkningen fortsätter; logga in igen så skickas det som väntar.
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
together-add-file = Lägg till filen
together-add-file-hint = Filen finns på en annan enhet. Lägg till filen för att lyssna; annoteringarna finns här.
together-follow = Följ { $name }
together-following = Följer { $name }
together-follow-stop = Sluta följa { $name }
together-drag-conflict = { $name } ändrar också den här annoteringen. Den som släpper sist bestämmer.
together-absent = { $count } av { $name } väntar
together-absent-hint = { $count ->
    [one] En ändring av { $name } är sparad på den här enheten. Den syns här och skickas när { $name } loggar in här.
   *[other] { $count } ändringar av { $name } är sparade på den här enheten. De syns här och skickas när { $name } loggar in här.
  }
together-held = { $count ->
    [one] En av dina ändringar bygger på dem och väntar med.
   *[other] { $count } av dina ändringar bygger på dem och väntar med.
  }
together-kept = Det du gjorde i { $name } och som servern inte tog emot finns kvar på den här enheten, som det var.
together-keep-copy = Gör det till ett projekt på enheten
together-copy-name = { $name } (kopia från { $day })
together-refused-incomplete = En del bygger på ändringar som ingen har skickat ännu; resten togs emot.
together-refused-set_aside = Servern misslyckades med ändringen och lade den åt sidan. Säg till den som sköter servern.
together-refused-4409 = Servern har redan misslyckats med ändringen och försöker inte igen. Säg till den som sköter servern.
together-refused-4413 = Dokumentet är så stort som servern låter det bli.
together-refused-4400 = Ändringen är för djupt kapslad för servern.
together-refused-where = Det gäller: { $what }
together-root-recording = vad man vet om inspelningen
together-root-annotations = en annotering
together-root-queries = en fråga
together-root-bookmarks = ett bokmärke
together-root-project = projektets namn
together-root-labels = en etikett
together-root-attributes = ett attribut
together-root-settings = en inställning i projektet
together-root-strategies = en strategi
together-root-recordings = listan över inspelningar
together-closed-4400 = Meddelandet hör inte till protokollet; uppdatera programmet.
together-closed-4401 = Din inloggning har upphört; logga in igen.
together-closed-4403 = Du har inte längre rätt att vara i rummet.
together-closed-4404 = Rummet finns inte.
together-closed-4409 = En ändring lades åt sidan eftersom servern misslyckades med den; säg till den som sköter servern.
together-closed-4410 = Projektet är arkiverat; en ägare kan ta tillbaka det.
together-closed-4429 = Hela dokumentet begärdes för ofta; vänta en minut.
together-closed-4500 = Något gick fel i rummet; det startar om.
together-closed-4503 = Rummen startar.
together-closed-4507 = Servern kan inte spara ändringar nu; dina väntar på din enhet.
together-closed-4508 = Anslutningen läser för långsamt; den öppnas igen.
together-closed-4510 = Rummet är avstängt eftersom servern misslyckades med det; säg till den som sköter servern.
together-closed-4513 = För många anslutningar; försök senare.
together-closed-1012 = Servern startar om.

## proposals

proposals-title = Förslag
proposals-find = Sök förslag
proposals-again = Sök igen
proposals-none = Inget annat här låter som det som är märkt.
proposals-none-yet = Det finns inga förslag; sök först.
proposals-nothing-learned = För lite är märkt för att föreslå något: märk minst ett ljud i det här projektet.
proposals-threshold = Från { $percent }
proposals-accept-one = Godta { $name } vid { $at }
proposals-dismiss-one = Avfärda { $name } vid { $at }
proposals-accept-all = { $count ->
    [one] Godta det ({ $percent } och mer)
   *[other] Godta alla { $count } ({ $percent } och mer)
  }
proposals-accepted = { $count ->
    [one] Ett förslag är nu en annotering.
   *[other] { $count } förslag är nu annoteringar.
  }
proposals-hint-next = nästa
proposals-hint-accept = godta
proposals-hint-dismiss = inte detta
proposals-step-accept = Godta { $name }
proposals-step-dismiss = Avfärda ett förslag
proposals-step-accept-all = { $count ->
    [one] Godta ett förslag
   *[other] Godta { $count } förslag
  }
proposals-key-find = Sök förslag: det som låter som det som är märkt
proposals-key-next = Nästa förslag; en siffra godtar det med en annan etikett
proposals-key-accept = Godta förslaget
proposals-key-dismiss = Avfärda förslaget

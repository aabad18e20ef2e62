# Deutsch. Wie man Texte schreibt und eine Sprache hinzufügt: README.md neben dieser Datei.

language-name = Deutsch

## field

field-title = Ohne Netz
field-nothing = Von diesem Projekt wurde nichts offline mitgenommen. Annotationen, die hier offen waren, sind ohnehin auf diesem Gerät.
field-take = Offline mitnehmen
field-take-more = Mehr offline mitnehmen
field-renew = Auf den neuesten Stand bringen
field-go-on = Weitermachen
field-choose = Aufnahmen auswählen
field-choose-end = Auswahl beenden
field-choose-one = { $name } auswählen
field-chosen = { $count } ausgewählt
field-which = Welche Aufnahmen
field-which-all = Alle des Projekts
field-which-unseen = Alle, die sich noch niemand angesehen hat
field-which-next = Die, die „Weiter“ zuerst öffnen würde
field-which-chosen = { $count ->
    [one] Die eine in der Liste ausgewählte
   *[other] Die { $count } in der Liste ausgewählten
  }
field-choose-hint = Oder schließen Sie dies, drücken Sie „Aufnahmen auswählen“ und haken Sie sie in der Liste an.
field-how-many = Wie viele
field-quality = Qualität des Audios
field-quality-original = Wie es aufgenommen wurde
field-quality-preview = Vorschau: ein Kanal, niedrige Rate, viel kleiner
field-reckoning = Berechnet, wie viel das ist …
field-none-all = Es gibt noch keine Aufnahmen.
field-none-unseen = Jede Aufnahme hat sich schon jemand angesehen.
field-none-next = „Weiter“ hat auf diesem Gerät noch keine Aufnahme abgehört. Drücken Sie einmal „Weiter“ und kommen Sie wieder.
field-none-chosen = Nichts ist ausgewählt.
field-which-yours = { $count ->
    [one] Was Sie zu tun haben: eine Aufnahme
   *[other] Was Sie zu tun haben: { $count } Aufnahmen
  }
field-which-assignment = Die zusammen verteilt wurden
field-which-nobodys = Alle, die noch niemandem zugeteilt sind
field-which-shown = { $count ->
    [one] Die eine, die die Liste jetzt zeigt
   *[other] Die { $count }, die die Liste jetzt zeigt
  }
field-none-yours = Von Ihren ist nichts mehr offen.
field-none-assignment = Von diesen Aufnahmen ist keine mehr da.
field-none-nobodys = Alle Aufnahmen sind schon verteilt.
field-none-shown = Die Liste zeigt nichts.
field-choose-shown = Alle gezeigten wählen
field-to-bring = { $count ->
    [one] Zu holen, von einer Aufnahme:
   *[other] Zu holen, von { $count } Aufnahmen:
  }
field-part-audio = Audiodaten
field-part-annotations = Annotationen, etwa
field-part-embeddings = Embeddings, höchstens
field-part-history = Verlauf, etwa
field-part-vocabulary = Labels und Einstellungen
field-part-all = Zusammen
field-part-free = Frei in diesem Browser
field-too-much = Das passt nicht. Wählen Sie weniger Aufnahmen oder die Vorschau, oder schaffen Sie Platz.
field-silent = { $count ->
    [one] Das Audio einer Aufnahme ist weder hier noch auf dem Server; ihre Annotationen kommen mit.
   *[other] Das Audio von { $count } Aufnahmen ist weder hier noch auf dem Server; ihre Annotationen kommen mit.
  }
field-unprepared = { $count ->
    [one] Von einer Aufnahme hat der Server noch keine Vorschau: Ihr Original wird geholt.
   *[other] Von { $count } Aufnahmen hat der Server noch keine Vorschau: Ihre Originale werden geholt.
  }
field-app-not-kept = Die App selbst ist noch nicht ganz auf diesem Gerät. Warten Sie, bis das Zeichen in der Kopfzeile es sagt, bevor Sie gehen.
field-bringing = Aufnahmen werden geholt
field-progress = { $done } von { $all } Aufnahmen, { $bytes } von { $size }
field-paused = Wartet auf den Server und geht von selbst weiter: { $done } von { $all } Aufnahmen, { $bytes } von { $size }
field-taken = Bereit fürs Feld, Stand { $at }.
field-not-all-taken = Noch ist nicht alles hier.
field-count = Von { $all } Aufnahmen: Audio von { $original }, Vorschau von { $preview }, Annotationen von { $annotations }, Embeddings von { $rows }, Verlauf von { $history }.
field-list = { $count ->
    [0] Was hier ist: alles
    [one] Was hier ist: einer Aufnahme fehlt etwas
   *[other] Was hier ist: { $count } Aufnahmen fehlt etwas
  }
field-list-more = { $count ->
    [one] Eine weitere.
   *[other] { $count } weitere.
  }
field-here = Hier: { $parts }.
field-not-here = Nicht hier: { $parts }.
field-has-original = das Audio
field-has-preview = eine Vorschau des Audios
field-has-annotations = Annotationen, Stand { $at }
field-has-embeddings = die Embeddings
field-has-history = Verlauf
field-lacks-audio = das Audio
field-lacks-annotations = Annotationen anderer
field-lacks-embeddings = die Embeddings
field-lacks-embeddings-everywhere = Embeddings (auch der Server hat keine; sie können hier berechnet werden)
field-lacks-history = Verlauf
field-not-met = Einige Annotationen ließen sich nicht mit dem Server abgleichen. Versuchen Sie es noch einmal.
field-models-missing = Was zuhört (Modelle und was sie ausführt), ist nicht auf diesem Gerät: aus Platzmangel, oder weil der Server es nicht hergibt. Ähnliche Laute, Weiter und Frag mich funktionieren draußen vielleicht nicht.
field-back = Der Server ist wieder da. Was hier getan wurde, ist hinausgegangen, und was andere taten, ist angekommen.
field-back-show = Zeigen
field-back-title = Wieder da: kein Server seit { $since }
field-back-arrived = { $count ->
    [0] Hier wartete nichts.
    [one] Eine Änderung von hier ist auf dem Server angekommen.
   *[other] { $count } Änderungen von hier sind auf dem Server angekommen.
  }
field-back-others = { $count ->
    [0] Sonst hat inzwischen niemand etwas geändert.
    [one] Andere haben inzwischen eine Aufnahme geändert.
   *[other] Andere haben inzwischen { $count } Aufnahmen geändert.
  }
field-back-project = Das Projekt selbst
field-back-line-arrived = { $count ->
    [one] eine Änderung von Ihnen kam an
   *[other] { $count } Änderungen von Ihnen kamen an
  }
field-back-line-waiting = { $count ->
    [one] eine Änderung von Ihnen wartet noch
   *[other] { $count } Änderungen von Ihnen warten noch
  }
field-back-line-added = { $count ->
    [one] eine Annotation ist neu
   *[other] { $count } Annotationen sind neu
  }
field-back-line-added-by = { $count ->
    [one] eine Annotation von { $names } ist neu
   *[other] { $count } Annotationen von { $names } sind neu
  }
field-back-line-changed = { $count ->
    [one] eine Annotation wurde geändert
   *[other] { $count } Annotationen wurden geändert
  }
field-back-line-answered = { $count ->
    [one] eine Frage wurde beantwortet
   *[other] { $count } Fragen wurden beantwortet
  }
field-room = Platz schaffen
field-room-looking = Sieht nach, was wiederkommen kann …
field-room-none = Nichts kann weg: Jede Kopie hier ist die einzige, die Earmark jetzt erreicht. Kopien, die auch der Server hat, werden angeboten, solange er zu erreichen ist.
field-room-what = { $count ->
    [one] Eine Kopie von Audio ({ $size }) kann weg und wiederkommen. Labels, Fragen und Annotationen bleiben immer.
   *[other] { $count } Kopien von Audio ({ $size }) können weg und wiederkommen. Labels, Fragen und Annotationen bleiben immer.
  }
field-room-megabytes = Mindestens so viele MB, am längsten Ungeöffnetes zuerst
field-room-list = Kopien, die weg können
field-room-used = Geöffnet { $at }
field-room-unused = Nicht geöffnet seit { $at }
field-room-from-server = der Server hat es
field-room-from-file = Ihre Datei kann wieder gelesen werden
field-room-go = { $count ->
    [0] Kopien entfernen
    [one] Eine Kopie entfernen ({ $size })
   *[other] { $count } Kopien entfernen ({ $size })
  }
field-room-gone = { $count ->
    [one] Eine Kopie wurde entfernt: { $size } sind wieder frei.
   *[other] { $count } Kopien wurden entfernt: { $size } sind wieder frei.
  }
field-nearly-full = Für Earmark sind in diesem Browser nur noch { $left } übrig. Labels werden weiter gespeichert; schaffen Sie Platz, bevor mehr Audio aufbewahrt wird.

## language

language-menu = Sprache
language-unsaved = Die Sprache wurde nicht gewechselt: Ihre letzten Änderungen sind noch nicht gespeichert.

## common

common-cancel = Abbrechen
common-close = Schließen
common-undo = Rückgängig
common-redo = Wiederholen
common-add = Hinzufügen
common-remove = Entfernen
common-rename = Umbenennen
common-delete = Löschen
common-save = Speichern
common-done = Fertig
common-stop = Anhalten
common-restore = Wiederherstellen
common-dismiss = Ausblenden

## about

about-title = Über diese Aufnahme
about-recorder = Was der Rekorder sagt
about-not-read = Es wird gelesen, sobald Python bereit ist.
about-nothing = Weder die Datei noch ihr Name sagt, wann, wo oder womit aufgenommen wurde.
about-start-unknown = Der Anfang dieser Aufnahme ist nicht bekannt.
about-time-of-day = Uhrzeit auf der Zeitachse
about-all = Alles, was die Datei sagt ({ $count })
about-file = Datei
about-format = Format
about-decoded = { $format }, beim Hinzufügen zu 16-Bit-WAV dekodiert
about-length = Länge
about-sound = Ton
about-being-computed = wird berechnet
about-start = Beginn
about-site = Ort
about-device = Gerät
about-gain = Verstärkung
about-temperature = Temperatur
about-battery = Batterie
about-position = Position
about-start-at = { $day }, { $time } { $zone }, laut { $source }
about-no-zone = (ohne Zeitzone: als UTC verstanden)
about-source-file = Datei
about-source-name = Dateiname
about-source-comment = AudioMoth-Kommentar
about-degrees = { $latitude }° { $northSouth }, { $longitude }° { $eastWest }
about-north = N
about-south = S
about-east = O
about-west = W

## admin

admin-server = Server
admin-server-what = Alle Konten und Projekte auf { $host }. Was in einem Projekt ist, sieht nur, wer daran teilnimmt.
admin-only = Diese Seite ist für die Admins dieses Servers.
admin-part-people = Personen
admin-part-projects = Projekte
admin-part-status = Wie es steht
admin-part-deeds = Wer tat was
admin-people = Personen: { $count }
admin-alone = Noch sind Sie hier allein. Laden Sie unten jemanden ein; oder bringen Sie ein Projekt auf den Server und laden Sie auf dessen Seite Personen dazu ein.
admin-order = Reihenfolge
admin-order-name = Nach Namen
admin-order-seen = Zuletzt da zuerst
admin-order-newest = Neueste zuerst
admin-more = Mehr zeigen (noch { $count })
admin-none-found = Kein Projekt heißt so.
admin-more-for = Was mit { $name } zu tun ist
admin-admin = Admin
admin-disabled = Gesperrt
admin-you = Sie
admin-seen = { $count ->
    [one] zuletzt da { $when }, auf einem Gerät
   *[other] zuletzt da { $when }, auf { $count } Geräten
  }
admin-not-signed-in = nicht angemeldet
admin-in-projects = { $count ->
    [0] in keinem Projekt
    [one] in einem Projekt
   *[other] in { $count } Projekten
  }
admin-since = seit { $when }
admin-make-admin = Zum Admin machen
admin-no-longer-admin = Nicht mehr Admin
admin-new-password = Neues Passwort geben …
admin-sign-out = Überall abmelden
admin-their-deeds = Was sie getan haben
admin-disable = Konto sperren …
admin-enable = Konto entsperren
admin-is-admin = { $name } ist jetzt Admin.
admin-is-no-admin = { $name } ist nicht mehr Admin.
admin-signed-out = { $count ->
    [one] { $name } wurde auf einem Gerät abgemeldet.
   *[other] { $name } wurde auf { $count } Geräten abgemeldet.
  }
admin-is-disabled = { $name } ist überall abgemeldet und kann sich nicht anmelden.
admin-is-enabled = { $name } kann sich wieder anmelden.
admin-disable-title = Das Konto von { $name } sperren?
admin-disable-meaning = Es wird sofort auf allen Geräten abgemeldet, seine API-Token und offenen Einladungen enden. Was es getan hat, bleibt unter seinem Namen. Sie können es jederzeit wieder entsperren.
admin-disable-action = Sperren
admin-no-longer-self-title = Nicht mehr Admin sein, { $name }?
admin-no-longer-self-meaning = Sie sähen diese Seite nicht mehr. Eine andere Admin-Person kann Ihnen das Recht wiedergeben.
admin-no-longer-self-action = Abgeben
admin-password-title = Ein neues Passwort für { $name }
admin-password-what = { $name } wird überall abgemeldet. Kopieren Sie es jetzt und übergeben Sie es selbst; unter Konto lässt es sich ändern.
admin-password-give = Dieses Passwort setzen
admin-password-given = { $name } hat ein neues Passwort.
admin-invite = Auf diesen Server einladen
admin-invite-hint = Wer den Link öffnet, legt ein Konto an. In ein Projekt lädt man auf dessen Seite Personen ein, das Konto entsteht dabei mit.
admin-invite-as = Als
admin-invite-account = Normales Konto
admin-invite-admin = Admin
admin-projects = Projekte: { $count }
admin-projects-hint = Sie sehen, wem sie gehören, nicht, was darin ist.
admin-search-projects = Nach Projekt oder Person suchen
admin-bring-in = Projekt hereinholen …
admin-brought-in = { $name } ist hier, mit seinem Verlauf.
admin-archived = Archiviert
admin-ownerless = Gehört niemandem
admin-owned-by = gehört { $names }
admin-members = { $count ->
    [one] eine Person
   *[other] { $count } Personen
  }
admin-project-people = Personen und Rollen
admin-give-owner = Jemandem geben …
admin-add-owner = Noch jemandem geben …
admin-rename-hint = Auf dem Server und in Einladungen; wer teilnimmt, kann es anders nennen.
admin-owner-title = Wem soll { $name } gehören?
admin-owner-who = Wer
admin-owner-hint = Dürfen im Projekt alles und sehen alles.
admin-owner-make = Dieser Person geben
admin-owner-made = { $project } gehört jetzt { $who }.
admin-deeds-of = Was { $name } getan hat
admin-deeds-hint = Anmeldungen, Konten, Rollen, Projekte und Token. Wer Annotationen geändert hat, steht im Verlauf eines Projekts.
admin-deeds-everybody = Alle zeigen
admin-deeds-older = Ältere zeigen
admin-from-address = von { $address }
admin-somebody = Jemand
admin-nobody-known = einen unbekannten Namen
admin-command-line = Die Kommandozeile
admin-did-sign-in = { $who } hat sich angemeldet.
admin-did-sign-in-refused = Falsches Passwort für { $whom }.
admin-did-sign-out = { $who } hat { $whom } auf einem Gerät abgemeldet.
admin-did-sign-out-own = { $who } hat sich auf einem Gerät abgemeldet.
admin-did-session-reused = Eine Anmeldung von { $whom } wurde beendet, weil noch jemand eine Kopie davon hatte.
admin-did-account-made = { $who } hat das Konto { $whom } angelegt.
admin-did-account-password = { $who } hat { $whom } ein neues Passwort gegeben.
admin-did-account-password-own = { $who } hat das Passwort geändert.
admin-did-account-admin = { $who } hat { $whom } zum Admin gemacht.
admin-did-account-admin-no = { $who } hat { $whom } das Admin-Recht genommen.
admin-did-account-closed = { $who } hat das Konto { $whom } gesperrt.
admin-did-account-reopened = { $who } hat das Konto { $whom } entsperrt.
admin-did-project-made = { $who } hat { $project } auf den Server gebracht.
admin-did-project-renamed = { $who } hat ein Projekt umbenannt: { $name }.
admin-did-project-archived = { $who } hat { $project } archiviert.
admin-did-project-active = { $who } hat { $project } zurückgeholt.
admin-did-member-role = { $who } hat { $whom } in { $project } eine Rolle gegeben: { $role }.
admin-did-member-removed = { $who } hat { $whom } aus { $project } genommen.
admin-did-member-removed-own = { $who } hat { $project } verlassen.
admin-did-invitation-made = { $who } hat einen Link zu { $project } für eine Person erstellt, als: { $role }.
admin-did-invitation-made-server = { $who } hat einen Link zum Server für eine Person erstellt.
admin-did-invitation-accepted = { $who } hat eine Einladung zu { $project } angenommen, als: { $role }.
admin-did-invitation-accepted-server = { $who } hat eine Einladung auf den Server angenommen.
admin-did-invitation-revoked = { $who } hat eine Einladung zurückgezogen.
admin-did-token-made = { $who } hat ein Token für { $project } erstellt: { $name }.
admin-did-gateway-made = { $who } hat das Gateway { $name } für den Server arbeiten lassen.
admin-did-gateway-revoked = { $who } hat das Token des Gateways { $name } zurückgezogen.
admin-did-token-revoked = { $who } hat ein Token von { $project } zurückgezogen: { $name }.
admin-did-project-exported = { $who } hat { $project } exportiert.
admin-did-project-reverted = { $who } hat Änderungen in { $project } zurückgenommen.
admin-did-version-named = { $who } hat eine Version von { $project } benannt: { $name }.
admin-did-version-renamed = { $who } hat eine Version von { $project } umbenannt: { $name }.
admin-status-hint = Wie es diesem Server geht und worum man sich kümmern sollte. Die Seite sieht von selbst wieder nach.
admin-status-all-good = Alles ist in Ordnung.
admin-status-to-see = Zu tun: { $count }
admin-status-looked = Nachgesehen: { $when }
admin-level-good = gut
admin-level-look = ansehen
admin-level-act = jetzt handeln
admin-guide = Im Handbuch: { $where }
admin-copy-command = Den Befehl kopieren
admin-command-copied = Der Befehl ist kopiert.
admin-thing-relay = Der Server
admin-thing-disk = Die Festplatte
admin-thing-database = Die Datenbank
admin-thing-backup = Die Sicherung
admin-thing-rooms = Wer gerade arbeitet
admin-thing-requests = Antworten
admin-thing-uploads = Uploads
admin-thing-jobs = Embeddings und Vorschauen
admin-thing-failures = Was nicht berechnet werden konnte
admin-thing-gateways = Gateways
admin-thing-endpoints = Triton-Server
admin-thing-keys = Die Schlüssel
admin-thing-audit = Das Protokoll, wer was tat
admin-thing-certificate = Das Zertifikat
admin-thing-page = Diese Seite
admin-is-relay-good = Version { $version }, läuft seit { $since }. Prozesse mit Räumen: { $running } von { $expected }.
admin-is-relay-missing = Prozesse mit Räumen fehlen: { $running } von { $expected } antworten.
admin-do-relay-missing = Sie starten binnen Sekunden von selbst neu. Bleibt es so, sagt das Log des Servers, warum sie enden.
admin-is-relay-restarted = In der letzten Stunde beendet und neu gestartet: { $processes }.
admin-do-relay-restarted = Verloren geht dabei nichts. Das Log des Servers sagt, warum sie endeten.
admin-is-disk-good = Frei: { $free } von { $total }.
admin-is-disk-soon = Die Festplatte wird voll. Frei: { $free } von { $total }.
admin-do-disk-soon = Mehr Platz schaffen, oder neue Aufnahmen in einen Bucket legen. „earmark doctor“ zählt, worauf nichts mehr beruht.
admin-is-disk-full = Die Festplatte ist voll: { $free } sind übrig, und Uploads werden abgelehnt.
admin-do-disk-full = Jetzt Platz schaffen. Änderungen werden noch geschrieben, solange es welchen gibt.
admin-disk-lasts = Bei der Rate der letzten Woche, { $rate } am Tag, reicht er für { $days } Tage.
admin-is-database-good = Sie hat { $bytes }.
admin-is-database-tight = Sie hat { $bytes }, mehr als auf der Festplatte frei ist.
admin-do-database-tight = Eine Sicherung braucht einen Augenblick lang noch einmal so viel Platz. Schaffen Sie ihn.
admin-is-backup-good = Die letzte ist vom { $at }.
admin-is-backup-old = Die letzte ist vom { $at }; Tage seither: { $days }.
admin-do-backup-old = Jetzt eine machen und nachsehen, warum sie nicht mehr von selbst läuft:
admin-is-backup-never = Es gibt keine.
admin-do-backup-never = Eine kaputte Festplatte nähme alles mit. Führen Sie das jetzt aus, und dann jede Nacht:
admin-is-backup-missing = Der vom { $at } fehlen Dateien, die der Server nicht fand: { $missing }.
admin-do-backup-missing = „earmark doctor“ nennt sie; eine ältere Sicherung hat sie vielleicht.
admin-is-rooms-good = Offene Räume: { $rooms }, Personen darin: { $people }.
admin-rooms-quick = 99 von 100 Änderungen waren binnen { $seconds } s auf der Festplatte.
admin-is-rooms-unwritten = Änderungen, die in der letzten Stunde nicht auf die Festplatte kamen: { $unwritten }.
admin-do-rooms-unwritten = Sehen Sie nach freiem Platz und Gesundheit der Festplatte. Die Geräte behalten ihre Änderungen und senden sie wieder.
admin-is-rooms-outbox = Für Verbindungen, die langsam lesen, warten { $outbox }.
admin-do-rooms-outbox = Sehen Sie nach, ob das Netz nach außen langsam ist.
admin-is-rooms-slow = Änderungen brauchen lange bis auf die Festplatte.
admin-do-rooms-slow = Sehen Sie nach, was die Festplatte sonst benutzt. Der Datenordner gehört auf eine lokale.
admin-is-requests-good = In der letzten Stunde: { $requests }, davon langsam: { $slow }.
admin-is-requests-errors = Anfragen der letzten Stunde, die mit einem Fehler des Servers endeten: { $errors } von { $requests }.
admin-do-requests-errors = Das Log des Servers hat den Grund von jedem.
admin-is-requests-slow = Anfragen der letzten Stunde, die länger als { $limit } s dauerten: { $slow } von { $requests }, die meisten { $routes }.
admin-do-requests-slow = Sehen Sie nach, ob Prozessor oder Festplatte ausgelastet sind; das Log des Servers nennt jede.
admin-is-uploads-good = Unterwegs: { $open }, davon länger als einen Tag: { $old }.
admin-is-uploads-failed = An einem Tag gescheitert: { $failed }.
admin-do-uploads-failed = Das Log des Servers sagt, warum. Sehen Sie nach, ob Festplatte oder Kontingent voll sind.
admin-is-jobs-good = Wartend: { $waiting }, in Arbeit: { $running }, fertig: { $done }.
admin-is-jobs-late = Wartend: { $waiting }, am längsten seit { $oldest }.
admin-do-jobs-late = Mehr Gateways helfen, oder eines, das das Modell hat.
admin-is-failures-failed = Beiseitegelegt: { $count }.
admin-do-failures-failed = Die Seite der Aufträge des Projekts nennt die Aufnahmen und versucht sie noch einmal.
admin-is-gateways-good = Bei der Arbeit: { $here }.
admin-is-gateways-none = Es gibt keines: Aufnahmen bekommen weder Embeddings noch Vorschauen.
admin-do-gateways-none = Starten Sie den Server ohne --no-gateway, oder ein Gateway auf einem anderen Rechner.
admin-is-gateways-gone = Keines ist bei der Arbeit. Aufträge, die warten: { $waiting }.
admin-do-gateways-gone = Starten Sie eines wieder, oder sehen Sie in seinem Log nach, warum es endete.
admin-is-gateways-ending = Bei der Arbeit: { $here }. Bald endet dieses Token: { $names }.
admin-do-gateways-ending = „earmark token add --gateway“ macht ein neues.
admin-gateway-line = { $seen }, rechnet { $backend }: { $models }
admin-gateway-seen = zuletzt gehört { $when }
admin-gateway-never = nie gehört
admin-backend-triton = auf Triton
admin-backend-embedded = selbst
admin-backend-unknown = auf unbekannte Weise
admin-is-endpoints-good = Alle sind bereit: { $count }.
admin-is-endpoints-resting = Bereit: { $ready } von { $count }.
admin-do-endpoints-resting = Sehen Sie in Tritons Log nach. Solange nehmen ihm die bereiten die Arbeit ab.
admin-is-keys-good = Der Schlüssel der Aufnahmen ist vom { $since }.
admin-is-keys-elsewhere = Sie kommen von einem Befehl oder aus der Umgebung.
admin-is-keys-beside = Sie liegen im Datenordner, neben dem, was sie verschließen. Der der Aufnahmen ist vom { $since }.
admin-do-keys-beside = Bewahren Sie Kopien anderswo auf; besser noch, die Schlüssel selbst.
admin-is-keys-old = Der Schlüssel der Aufnahmen wurde so viele Tage nicht gewechselt: { $days }.
admin-do-keys-old = „earmark keys rotate“ macht einen neuen; keine Aufnahme wird neu geschrieben.
admin-is-audit-good = Geprüft { $at }: alle Zeilen passen, { $rows } an der Zahl.
admin-is-audit-old = Zuletzt geprüft { $at }.
admin-do-audit-old = „earmark audit check“ tut es, und jede Sicherung auch.
admin-is-audit-never = Noch niemand hat es geprüft.
admin-do-audit-never = „earmark audit check“ tut es; jede Sicherung tut es auch.
admin-is-audit-broken = Zeile { $broken } passt nicht zu denen davor: jemand hat das Protokoll geändert.
admin-do-audit-broken = Vergleichen Sie es mit einem Export oder einer Sicherung, und finden Sie heraus, wer es konnte.
admin-is-certificate-good = Gültig bis { $until }.
admin-is-certificate-ending = Es endet am { $until }.
admin-do-certificate-ending = Sehen Sie im Log des Proxys nach, der es holt.
admin-is-certificate-unseen = Der Server kann es von dort, wo er läuft, nicht ansehen; Ihr Browser nimmt es an.
admin-is-certificate-here = Das ist der Rechner selbst; es braucht keines.
admin-is-certificate-none = Dieser Server wird ohne Verschlüsselung erreicht.
admin-do-certificate-none = Stellen Sie einen Proxy mit https davor; deploy/Caddyfile ist einer.
admin-is-page-good = Gebaut { $built }, und dieser Tab zeigt sie.
admin-is-page-old = Der Server hat eine andere, gebaut { $built }; dieser Tab zeigt eine ältere.
admin-do-page-old = Laden Sie diesen Tab neu.
admin-with-factor = Zweiter Faktor
admin-reset-factor = Zweiten Faktor abnehmen …
admin-reset-factor-title = { $name } den zweiten Faktor abnehmen?
admin-reset-factor-meaning = Für jemanden, der Telefon und Ersatzcodes verloren hat. Vergewissern Sie sich, dass wirklich diese Person fragt. Sie wird überall abgemeldet und meldet sich nur mit dem Passwort an, bis sie einen neuen einrichtet.
admin-reset-factor-action = Abnehmen
admin-factor-reset = { $name } meldet sich jetzt nur mit dem Passwort an.
admin-did-sign-in-refused-code = Für { $whom } wurde nach dem richtigen Passwort ein falscher Code angegeben.
admin-did-sign-in-proved = { $who } gab das Passwort noch einmal ein.
admin-did-second-factor-begun = { $who } begann, einen zweiten Faktor einzurichten.
admin-did-second-factor-on = { $who } schaltete einen zweiten Faktor ein.
admin-did-second-factor-off = { $who } schaltete den zweiten Faktor aus.
admin-did-second-factor-codes = { $who } erzeugte neue Ersatzcodes.
admin-did-second-factor-recovery = { $who } verwendete einen Ersatzcode.
admin-did-second-factor-reset = { $who } nahm { $whom } den zweiten Faktor ab.

## app

app-home = Earmark, alle Projekte
app-where = Wo Sie sind
app-find = Befehl oder Aufnahme suchen
app-tell = Über diese Aufnahme
app-not-loaded = Diese Ansicht konnte nicht geladen werden. { $reason }
app-not-yours = Dieses Projekt ist auf diesem Gerät nicht für Sie geöffnet. Es gehört jemand anderem, der das Gerät benutzt, und ist nach dessen Anmeldung zu sehen.
app-theme-light = Helle Farben
app-theme-dark = Dunkle Farben
app-theme-contrast = Hoher Kontrast
app-colours = Farben
app-all-projects = Alle Projekte
app-this-project = Dieses Projekt
app-go-to = Gehe zu
app-licences = Lizenzen der Teile von Earmark
app-recordings = Aufnahmen
app-state-saved = Gespeichert
app-state-saved-hint = Alle Änderungen sind auf diesem Gerät gespeichert.
app-state-saving = Speichert
app-state-saving-hint = Die letzte Änderung wird gespeichert.
app-state-failed = Nicht gespeichert
app-offline-unsupported = Nur online
app-offline-unsupported-hint = Dieser Browser bewahrt die App nicht auf; zum Öffnen braucht sie das Netz.
app-offline-fetching = Wird geladen
app-offline-fetching-hint = Die App wird für den Gebrauch ohne Netz geladen.
app-offline-ready = Offline bereit
app-offline-ready-hint = Die App ist auf diesem Gerät und öffnet sich auch ohne Netz.
app-no-network = Kein Netz
app-no-network-hint = Im Moment gibt es kein Netz.

## assignments

assignments-hand-out = Aufnahmen verteilen
assignments-hand-out-chosen = { $count } gewählte verteilen
assignments-handed = Verteilt
assignments-nothing = Noch sind keine Aufnahmen an jemanden verteilt.
assignments-to = An wen
assignments-has-left = { $count } offen
assignments-how = Wie
assignments-way-one = Aufgeteilt: jede Aufnahme an eine Person
assignments-way-two = Jede Aufnahme an zwei Personen, um zu sehen, wie weit sie übereinstimmen
assignments-way-all = Alle bekommen alle
assignments-note = Notiz dazu (freiwillig)
assignments-due = Fällig (freiwillig)
assignments-too-many = Auf einmal lassen sich höchstens { $most } Aufnahmen verteilen. Wählen Sie weniger.
assignments-held = { $count ->
    [one] Eine davon ist schon an jemanden verteilt.
   *[other] { $count } davon sind schon an jemanden verteilt.
  }
assignments-outcome-nobody = { $count ->
    [one] Eine Aufnahme. Wählen Sie, an wen.
   *[other] { $count } Aufnahmen. Wählen Sie, an wen.
  }
assignments-outcome-one = { $name } { $count }
assignments-outcome = { $count ->
    [one] Eine Aufnahme: { $people }.
   *[other] { $count } Aufnahmen: { $people }.
  }
assignments-handed-out = { $count ->
    [one] Eine Aufnahme wurde verteilt.
   *[other] { $count } Aufnahmen wurden verteilt.
  }
assignments-yours = { $count ->
    [one] Ihre: eine Aufnahme, { $left } offen
   *[other] Ihre: { $count } Aufnahmen, { $left } offen
  }
assignments-open-next = Nächste öffnen
assignments-list = Alle Ihre
assignments-is-due = Fällig am { $day }.
assignments-was-due = War am { $day } fällig.
assignments-progress-open = offen
assignments-progress-opened = angesehen
assignments-progress-done = fertig
assignments-done-of = { $done } von { $all } fertig
assignments-person = Person
assignments-you = { $name } (Sie)
assignments-by = Verteilt von { $name }.
assignments-take-back = Zurücknehmen
assignments-taken-back = Zurückgenommen: { $title }
assignments-title = { $count ->
    [one] { $note }: eine Aufnahme
   *[other] { $note }: { $count } Aufnahmen
  }
assignments-title-nameless = { $count ->
    [one] Eine Aufnahme, { $at }
   *[other] { $count } Aufnahmen, { $at }
  }
assignments-is-yours = Für Sie zu tun; noch { $left } offen.
assignments-done = Fertig
assignments-key-done = Ihre Aufnahme als fertig kennzeichnen, oder nicht
assignments-key-next = Ihre nächste Aufnahme öffnen
assignments-none-yours = In diesem Projekt sind Ihnen keine Aufnahmen zugeteilt.
assignments-last = Das ist die letzte, die von Ihren noch offen ist.
assignments-all-done = Alle Ihre sind fertig.
assignments-not-yours = Diese Aufnahme ist Ihnen nicht zugeteilt.
assignments-marked-done = Als fertig gekennzeichnet; noch { $left } offen.
assignments-marked-last = Als fertig gekennzeichnet. Das war die letzte von Ihren.
assignments-marked-not-done = Als nicht fertig gekennzeichnet.

## audio

audio-damaged = { $name } ist beschädigt: { $what }. Kopieren Sie die Datei erneut vom Rekorder oder vom Original.
audio-ends-early = { $name } endet, bevor der Ton beginnt. Kopieren Sie die Datei erneut vom Rekorder oder vom Original.
audio-no-sound = { $name } enthält keinerlei Ton. Lassen Sie die Datei weg.
audio-shorter-by = { $name } ist kürzer, als der Dateikopf sagt (am Ende fehlen { NUMBER($missing, minimumFractionDigits: 1, maximumFractionDigits: 1) } s): Der vorhandene Ton wird verwendet. Wenn dies eine Kopie ist, kopieren Sie sie erneut.
audio-shorter-bytes = { $name } ist kürzer, als der Dateikopf sagt ({ $available } von { $stated } Byte): Der vorhandene Ton wird verwendet. Wenn dies eine Kopie ist, kopieren Sie sie erneut.
audio-unfinished = { $name } wurde vom Rekorder nicht abgeschlossen (der Dateikopf nennt keine Länge): Der ganze vorhandene Ton wird verwendet.
audio-undecodable = { $name } ist eine { $format }-Datei, aber nichts von ihrem Ton lässt sich dekodieren. Kopieren Sie sie erneut vom Rekorder oder vom Original.
audio-no-decoder = { $name } ist eine { $format }-Datei, die dieser Browser nicht dekodieren kann. Öffnen Sie Earmark in Chrome, Edge oder einem neueren Firefox oder Safari; oder wandeln Sie die Datei in WAV oder FLAC um.
audio-cut-off = { $name } ist am Ende abgeschnitten: Der vorhandene Ton wird verwendet. Wenn dies eine Kopie ist, kopieren Sie sie erneut.
audio-broken-off = { $name } ist beschädigt: Jenseits von { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s lässt sich nichts dekodieren. Der Ton bis dorthin wird verwendet. Wenn dies eine Kopie ist, kopieren Sie sie erneut.
audio-gap = { $name } ist von { NUMBER($start, minimumFractionDigits: 2, maximumFractionDigits: 2) } s bis { NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s beschädigt: Dieser Abschnitt ist stumm. Wenn dies eine Kopie ist, kopieren Sie sie erneut.
audio-no-lame = { $name } sagt nicht, wie viel Stille der Kodierer vorangestellt hat (kein LAME-Kopf), daher können die Zeiten um etwa { $late } ms zu spät sein, wie in anderen Programmen.
audio-empty = { $name } ist leer (0 Byte). Kopieren Sie die Datei erneut vom Rekorder.
audio-undecoded = { $name } muss dekodiert werden, bevor es gelesen werden kann. Fügen Sie die Datei einem Projekt als Aufnahme hinzu.
audio-stranger = { $name } ist { $what } und kann hier nicht gelesen werden. Wandeln Sie die Datei in WAV oder FLAC um.
audio-not-audio = { $name } ist keine Aufnahme, die hier gelesen werden kann. Wählen Sie Dateien in WAV, FLAC, MP3, Ogg Vorbis oder Opus.
audio-is-ogg = eine Ogg-Datei ohne Vorbis oder Opus darin
audio-is-mpeg = eine MPEG-Datei ohne MP3-Ton
audio-is-mp4 = eine MP4- oder M4A-Datei
audio-is-aiff = eine AIFF-Datei
audio-is-rifx = eine Big-Endian-WAV-Datei
audio-is-wavpack = eine WavPack-Datei
audio-is-matroska = eine Matroska- oder WebM-Datei ohne Vorbis oder Opus darin
audio-is-caf = eine Core-Audio-Datei
audio-what-undecodable = nichts von ihrem Ton lässt sich dekodieren
audio-what-no-description = der Block, der den Ton beschreibt, fehlt
audio-what-cut-description = der Block, der den Ton beschreibt, ist abgeschnitten
audio-what-rate = der Dateikopf nennt { $rate } Abtastwerte pro Sekunde
audio-what-block-size = der Dateikopf nennt eine unmögliche Blockgröße
audio-what-sample-size = der Dateikopf nennt eine unmögliche Größe der Abtastwerte
audio-what-order = der Ton steht vor der Beschreibung seines Formats
audio-what-short-format = der Abschnitt mit dem Format ist zu kurz
audio-what-channels = der Dateikopf nennt { $count } Kanäle
audio-coding = { $name } ist eine WAV-Datei mit { $coding } darin, die hier nicht gelesen werden kann. Speichern Sie sie als einfaches (PCM-)WAV oder FLAC.
audio-coding-number = der Kodierung Nummer { $number }
audio-samples-integer = { $name } speichert die Abtastwerte als ganze Zahlen mit { $bits } Bit, was hier nicht gelesen werden kann. Speichern Sie die Datei als WAV oder FLAC mit 16 oder 24 Bit.
audio-samples-float = { $name } speichert die Abtastwerte als Gleitkommazahlen mit { $bits } Bit, was hier nicht gelesen werden kann. Speichern Sie die Datei als WAV oder FLAC mit 16 oder 24 Bit.
audio-the-file = Die Datei
audio-unreadable = { $name } kann nicht mehr gelesen werden: verschoben oder geändert, oder das Laufwerk ist weg. Wählen Sie die Datei erneut.
audio-server-unreadable = { $name } kann gerade nicht vom Server gelesen werden. Versuchen Sie es erneut, wenn er erreichbar ist, oder fügen Sie die Datei hier hinzu.
audio-sealed-unreadable = Die verschlüsselte Kopie von { $name } auf diesem Gerät ist beschädigt oder verändert. Geben Sie sie frei und bewahren Sie sie neu auf.
audio-player-closed = Die Wiedergabe wurde geschlossen.
audio-maker-stopped = Die Klangbearbeitung ist unerwartet stehen geblieben. Drücken Sie noch einmal auf Abspielen; die Labels sind sicher.
audio-not-made = Der Klang kann nicht erzeugt werden: { $problem }
audio-not-played = Der Browser kann diese Aufnahme nicht abspielen ({ $reason }).

## document

document-no-space = Es ist kein Platz mehr, um Ihre letzten Änderungen zu speichern. Lassen Sie diesen Tab offen und schaffen Sie Platz, zum Beispiel indem Sie hier aufbewahrtes Audio freigeben: Earmark versucht es von selbst wieder.
document-no-storage = Dieser Browser lässt Earmark nichts speichern (ein privates Fenster, oder Websitedaten sind gesperrt). Ihre Labels bleiben, bis dieser Tab geschlossen wird: Exportieren Sie sie vorher, oder erlauben Sie Websitedaten.
document-write-failed = Der Browser konnte Ihre letzten Änderungen nicht speichern ({ $name }). Lassen Sie diesen Tab offen: Earmark versucht es von selbst wieder, und was vorher gespeichert war, ist unberührt.
document-corrupt = { $count } gespeicherte Änderung(en) von { $name } konnten nicht gelesen werden. Der Rest ist da, und nichts wurde gelöscht: Exportieren Sie ein Bündel und melden Sie dies.
document-step-draw-region = Abschnitt zeichnen
document-step-draw-box = Rechteck zeichnen
document-step-change-region = Bereich ändern
document-step-add-label = Label hinzufügen
document-step-remove-label = Label entfernen
document-step-change-labels = Labels ändern
document-step-change-note = Notiz ändern
document-step-change-confidence = Sicherheit ändern
document-step-duplicate = Annotation duplizieren
document-step-delete = Annotation löschen
document-step-restore = Annotation wiederherstellen
document-step-import = Importieren
document-step-set-bookmark = Lesezeichen setzen
document-step-name-bookmark = Lesezeichen benennen
document-step-remove-bookmark = Lesezeichen entfernen
document-step-restore-bookmark = Lesezeichen wiederherstellen
document-step-delete-project = Projekt { $name } löschen
document-step-restore-project = Projekt { $name } wiederherstellen
document-step-rename-project = Projekt umbenennen
document-step-add-named-label = Label { $name } hinzufügen
document-step-add-labels = { $count ->
    [one] { $count } Label hinzufügen
   *[other] { $count } Labels hinzufügen
  }
document-step-change-label = Label ändern
document-step-remove-named-label = Label { $name } entfernen
document-step-move-label = Label { $name } verschieben
document-step-ask = Fragen
document-step-answer = Antworten
document-step-take-back = Antwort zurücknehmen
document-step-from-answers = Annotationen aus Antworten
document-step-move-edge = Grenze verschieben
document-step-save-strategy = Strategie { $name } speichern
document-step-change-strategy = Strategie { $name } ändern
document-step-remove-strategy = Strategie { $name } entfernen
document-step-restore-strategy = Strategie { $name } wiederherstellen
document-step-import-strategy = Strategie { $name } importieren
document-step-edit = Bearbeiten
document-step-change-channel = Kanal ändern
document-step-change-attribute = Merkmal ändern
document-step-add-named-attribute = Merkmal { $name } hinzufügen
document-step-change-named-attribute = Merkmal { $name } ändern
document-step-remove-named-attribute = Merkmal { $name } entfernen
document-step-restore-named-attribute = Merkmal { $name } wiederherstellen
document-step-move-named-attribute = Merkmal { $name } verschieben
document-step-hand-out = { $count } Aufnahmen verteilen
document-step-withdraw = Verteiltes zurücknehmen
document-step-done = Als fertig kennzeichnen
document-step-not-done = Als nicht fertig kennzeichnen
document-attribute-nameless = Geben Sie dem Merkmal einen Namen.
document-attribute-no-letter = Ein Name braucht einen Buchstaben oder eine Ziffer.
document-attribute-column = Tabellen haben schon eine Spalte „{ $name }“, die etwas anderes bedeutet. Wählen Sie einen anderen Namen.
document-attribute-taken = Es gibt schon ein Merkmal namens „{ $name }“.
document-yes = ja
document-no = nein
document-value-number = { $name } muss eine Zahl sein.
document-value-between = { $name } muss mindestens { NUMBER($least, maximumFractionDigits: 9) } und höchstens { NUMBER($most, maximumFractionDigits: 9) }{ $unit } sein.
document-value-least = { $name } muss mindestens { NUMBER($least, maximumFractionDigits: 9) }{ $unit } sein.
document-value-most = { $name } muss höchstens { NUMBER($most, maximumFractionDigits: 9) }{ $unit } sein.
document-value-choice = { $name } muss eines davon sein: { $choices }.
document-value-yesno = { $name } muss ja oder nein sein.

## embedding

embedding-unknown-model = Es gibt kein Modell namens „{ $id }“.
embedding-no-such-hop = Diesen Abstand zwischen den Fenstern kann { $model } nicht haben.
embedding-too-long = Das ist zu lang, um es auf einmal zu halten; nimm einen Teil der Aufnahme.
embedding-model-unavailable = { $model } konnte nicht geladen werden ({ $reason }). Stattdessen können die Log-Mel-Merkmale benutzt werden.
embedding-bad-samples = { $count ->
    [one] Ein Abtastwert ist keine Zahl; er wurde als Stille gehört.
   *[other] { $count } Abtastwerte sind keine Zahlen; sie wurden als Stille gehört.
  }
embedding-worker-stopped = Die Arbeit an den Einbettungen wurde beendet; versuch es noch einmal.
embedding-failed = Die Einbettungen konnten nicht berechnet werden: { $reason }
embedding-no-rows = Von „{ $name }“ gibt es keine Einbettungen mit { $model }, weder hier noch auf einem erreichbaren Server, und der Ton ist nicht auf diesem Gerät.
embedding-server-only = { $model } läuft nur auf dem Server, und von „{ $name }“ gibt es damit keine Einbettungen, weder hier noch auf einem erreichbaren Server.
embedding-server-away = Der Server ist nicht erreichbar, und seine Einbettungen sind auf diesem Gerät nicht aufbewahrt.
embedding-server-other = Die Einbettungen des Servers sind von einer anderen Fassung des Modells oder von anderen Fenstern; sie wurden nicht verwendet.
embedding-no-room = Auf diesem Gerät ist kein Platz für die Einbettungen.
embedding-heard-by = Gehört mit { $model }.
embedding-heard-server = Gehört mit { $model }; die Einbettungen kommen vom Server.
embedding-heard-kept = Gehört mit { $model }; die Einbettungen sind auf diesem Gerät aufbewahrt.
embedding-heard-here = Gehört mit { $model }; die Einbettungen wurden auf diesem Gerät berechnet.
embedding-project-model = Hört mit { $model }, dem Modell dieses Projekts auf dem Server.

## finding

finding-key-unlabeled = Nächster oder voriger Abschnitt ohne Annotationen
finding-key-next-query = Zur nächsten offenen Frage gehen
finding-key-go-to-time = Zu einer Zeit gehen
finding-key-loudness = Pegel über die Aufnahme, ein oder aus
finding-key-bookmark = Ein Lesezeichen am Cursor setzen
finding-key-next-bookmark = Nächstes oder voriges Lesezeichen
finding-key-bookmarks = Lesezeichen zeigen: hingehen, benennen, entfernen
finding-no-gap = Kein so langer Abschnitt ist ohne Annotationen. Vergrößern Sie, um kürzere zu finden.
finding-no-query = Keine Frage ist in dieser Aufnahme offen. Frag mich stellt neue.
finding-bookmarks = Lesezeichen
finding-bookmarks-close = Lesezeichen schließen
finding-bookmarks-by-time = Lesezeichen nach Zeit
finding-bookmarks-empty = Noch keine. Ein Lesezeichen merkt sich eine Stelle, zu der man zurückkommen oder die man jemandem zeigen will: Setzen Sie den Cursor dorthin und drücken Sie den Knopf oben.
finding-bookmarks-empty-key = Noch keine. Ein Lesezeichen merkt sich eine Stelle, zu der man zurückkommen oder die man jemandem zeigen will: Setzen Sie den Cursor dorthin und drücken Sie { $key } oder den Knopf oben.
finding-bookmark-here = Am Cursor
finding-bookmark-set = Lesezeichen bei { $time }.
finding-bookmark-name-it = Benennen
finding-bookmark-none = In dieser Aufnahme gibt es noch kein Lesezeichen. Setzen Sie zuerst eines am Cursor.
finding-bookmark-reached = { $name }: Lesezeichen { $number } von { $all }.
finding-bookmark-removed = Das Lesezeichen { $name } ist entfernt.
finding-bookmark-go = Zu { $name }
finding-bookmark-name = Name des Lesezeichens bei { $time }
finding-bookmark-nameless = Name
finding-bookmark-remove = Lesezeichen { $name } entfernen
finding-strip = { $count ->
    [one] Wo 1 Annotation in der ganzen Aufnahme liegt
   *[other] Wo { $count } Annotationen in der ganzen Aufnahme liegen
  }
finding-strip-loudness = { $count ->
    [one] Wo 1 Annotation in der ganzen Aufnahme liegt, und wie laut es ist
   *[other] Wo { $count } Annotationen in der ganzen Aufnahme liegen, und wie laut es ist
  }
finding-thumbnail = Wie { $name } aussieht
finding-names = Aufnahmen nach Dateinamen suchen
finding-names-short = Dateiname suchen
finding-state = Welche Aufnahmen
finding-state-all = Alle
finding-state-new = Nicht begonnen
finding-state-labeled = Mit Annotationen
finding-state-bare = Ohne Annotationen
finding-state-asked = Mit Fragen
finding-state-open = Mit offenen Fragen
finding-format = Format
finding-format-all = Jedes Format
finding-length = Länge
finding-length-all = Jede Länge
finding-length-short = Unter 1 min
finding-length-middle = 1 min bis 1 h
finding-length-long = 1 h und mehr
finding-order = Reihenfolge
finding-order-added = Wie hinzugefügt
finding-order-name = Name
finding-order-longest = Längste zuerst
finding-order-most = Meiste Annotationen zuerst
finding-order-with = Meiste mit einem Label zuerst
finding-order-fewest = Wenigste mit einem Label zuerst
finding-order-jobs = Fehlgeschlagene Einbettungen zuerst
finding-by = Label, nach dem sortiert wird
finding-order-open = Meiste offene Fragen zuerst
finding-shown = { $shown } von { $total } Aufnahmen
finding-show-all = Alle zeigen
finding-more = Weitere Filter
finding-given = Zugeteilt an
finding-given-all = Zugeteilt oder nicht
finding-given-me = Mir zugeteilt
finding-given-one = { $name } zugeteilt
finding-given-nobody = Niemandem zugeteilt
finding-site = Ort
finding-site-all = Alle Orte
finding-label = Mit dem Label
finding-label-all = Alle Labels
finding-without = Ohne { $label }
finding-jobs = Einbettungen
finding-jobs-all = Mit und ohne Einbettungen
finding-jobs-embedded = Mit Einbettungen
finding-jobs-waiting = Warten auf Einbettungen
finding-jobs-failed = Einbettung fehlgeschlagen
finding-since = Von
finding-until = Bis
finding-order-recorded = Aufnahmezeit
finding-order-site = Ort

## habits

habits-key-palette = Befehle, Labels, Aufnahmen und Zeiten suchen
habits-key-history = Zeigen, was getan wurde, und dorthin zurückgehen
habits-key-way = { $title } ({ $way })
habits-way-next = weiter
habits-way-previous = zurück
habits-way-left = links
habits-way-right = rechts
habits-way-up = auf
habits-way-down = ab
habits-way-back = zurück
habits-way-on = weiter
habits-way-start = Anfang
habits-way-end = Ende
habits-way-earlier = früher
habits-way-later = später
habits-way-slower = langsamer
habits-way-faster = schneller
habits-way-louder = lauter
habits-way-softer = leiser
habits-way-brighter = heller
habits-way-darker = dunkler
habits-way-media = Medientaste
habits-first-steps = Erste Schritte
habits-first-steps-count = Erste Schritte · { $at } von { $count }
habits-skip-all = Überspringen
habits-next-step = Weiter
habits-step-listen = Hören
habits-step-listen-keys = Drücken Sie die Taste, oder das Dreieck in der Werkzeugleiste.
habits-step-listen-touch = Tippen Sie auf das Dreieck in der Werkzeugleiste.
habits-step-draw = Ein Rechteck zeichnen
habits-step-draw-keys = Drücken Sie die Taste und ziehen Sie über einen Laut, den Sie sehen.
habits-step-draw-touch = Tippen Sie auf das gestrichelte Quadrat in der Werkzeugleiste und ziehen Sie über einen Laut.
habits-step-label = Labeln
habits-step-label-keys = Drücken Sie die Taste eines Labels: Sie steht neben dem Label.
habits-step-label-touch = Tippen Sie auf ein Label.
habits-step-undo = Zurücknehmen
habits-step-undo-keys = Alles lässt sich rückgängig machen. Probieren Sie es aus.
habits-step-undo-touch = Alles lässt sich rückgängig machen. Tippen Sie auf den Pfeil nach links.
habits-step-ask = Earmark fragen lassen
habits-step-ask-keys = Es schneidet die Aufnahme, wo sich der Klang ändert, und Sie antworten mit einer Taste.
habits-step-ask-touch = Tippen Sie auf „Frag mich“: Es schneidet die Aufnahme, wo sich der Klang ändert, und Sie antworten.
habits-commands = Befehle
habits-what-to-do = Was zu tun ist, oder wohin es geht
habits-what-to-do-example = Was tun, oder wohin: vergrößern, ein Label, eine Datei, 1:23.5
habits-none-called = Hier heißt nichts „{ $words }“.
habits-what-was-done = Was getan wurde
habits-close-list = Liste schließen
habits-nothing-done = Noch nichts. Alles, was Sie zeichnen, labeln oder ändern, steht dann hier.
habits-steps = Schritte, der letzte zuerst
habits-before-first = Vor der ersten Änderung
habits-keys-as-in = Tasten wie in
habits-preset-Earmark = Eine Hand auf Buchstaben und Ziffern, eine an der Maus.
habits-preset-Raven = Die Leertaste spielt die Auswahl ab, die Eingabetaste macht eine, auf und ab gehen durch die Annotationen.
habits-preset-Audacity = Strg + 1 und 3 vergrößern und verkleinern, Strg + F zeigt alles, Strg + B fügt ein Label hinzu.
habits-preset-changed = { $preset } Einige haben Sie geändert.
habits-undo-changes = Änderungen zurücknehmen
habits-change-keys = Tasten ändern
habits-find-action = Aktion oder Taste suchen
habits-no-action = Keine Aktion oder Taste heißt „{ $words }“.
habits-no-key = keine Taste
habits-change-key-of = Taste ändern für { $action }, jetzt { $keys }
habits-one-more-key = Noch eine Taste
habits-one-more-key-of = Noch eine Taste für { $action }
habits-preset-key = Zurück zur Taste der Vorgabe
habits-preset-key-of = Zurück zur Taste der Vorgabe für { $action }
habits-press-key = Drücken Sie die Taste für „{ $action }“, oder Esc, um es zu lassen.
habits-quoted = „{ $words }“
habits-key-taken = { $key } bedeutet jetzt { $others }. Soll sie stattdessen „{ $action }“ bedeuten?
habits-use-here = Hier verwenden
habits-press-another = Andere drücken
habits-leave-it = Lassen
habits-alt-is-browsers = Alt gehört den Menüs des Browsers. Wählen Sie eine Taste ohne Alt.
habits-browser-keeps = Der Browser behält { $key } für sich.
habits-show-first-steps = Die ersten Schritte zeigen
habits-group-help = Hilfe
habits-group-time = Zeit
habits-group-label-selection = Auswahl labeln
habits-group-label-drawing = Label zum Zeichnen
habits-go-to-clock = Gehe zu { $time }
habits-spoken-selected = { $names }, bei { $at }
habits-spoken-unlabeled = Kein Label, bei { $at }
habits-spoken-undone = Zurückgenommen: { $step }

## history

history-title = Verlauf
history-close = Verlauf schließen
history-key-past = Verlauf: wer hat was geändert
history-key-slider = In dieser Aufnahme in der Zeit zurückgehen
history-of-selected = Verlauf der ausgewählten Annotation
history-of-what = Wovon der Verlauf ist
history-tab-annotation = Diese
history-tab-recording = Aufnahme
history-tab-time = Zeitreise
history-select-one = Wählen Sie eine Annotation aus, um zu sehen, was aus ihr wurde. Änderungen gelöschter Annotationen stehen unter Aufnahme.
history-reading = Der Server wird gefragt …
history-none = Noch wurde nichts geändert.
history-changes = Änderungen, die neueste zuerst
history-older = Frühere Änderungen
history-known = Was diese Annotation von sich selbst sagt
history-known-made = angelegt
history-known-made-from = angelegt { $from }
history-known-edited = zuletzt von Hand geändert
history-not-alone = Den Verlauf führt ein Server. Teilen Sie dieses Projekt, damit jede Änderung festgehalten wird: wer, wann, vorher, nachher. Bis dahin gibt es, was jede Annotation von sich selbst sagt.
history-not-away = Der Verlauf liegt auf dem Server, der jetzt nicht erreichbar ist. Das Labeln geht weiter; mit dem Netz ist auch der Verlauf wieder da.
history-not-signed-out = Melden Sie sich an, um den Verlauf dieses Projekts zu lesen.
history-not-closed = Ihre Rolle erlaubt nicht, den Verlauf dieses Projekts zu lesen, oder es wird nicht mehr mit Ihnen geteilt.
history-role-only-reads = Ihre Rolle in diesem Projekt liest nur: Sie sehen den Verlauf, können aber nichts zurücksetzen.
history-own-only = Ihre Rolle setzt eigene Änderungen zurück; Prüfende und Leitende die von allen.
history-not-own = Manche dieser Änderungen sind von anderen. Ihre Rolle setzt nur eigene Änderungen zurück; fragen Sie eine prüfende Person.
history-to-versions = Versionen, Vergleich und alle Änderungen
history-you = Sie selbst
history-somebody = Jemand
history-unknown-label = ein unbekanntes Label
history-unknown-attribute = ein unbekanntes Merkmal
history-unknown-recording = Eine Aufnahme, die nicht auf diesem Gerät ist
history-vocabulary = Labels und Listen des Projekts
history-server-time = Auf dem Server seit { $at }.
history-kept = Der Server ist jetzt nicht zu erreichen. Dies ist der Verlauf, wie er am { $at } hierher geholt wurde, und was auf diesem Gerät seither getan wurde. Was andere seither getan haben, Versionen, Vergleichen und Zurücksetzen brauchen den Server.
history-only-here = auf diesem Gerät
history-via = Überbracht vom Gerät von { $name }.
history-by-revert = durch Zurücksetzen
history-by-bundle = durch den Import eines Projekts
history-by-table = aus einer Tabelle { $format }
history-by-model = von einem Modell { $model }
history-by-questions = aus Antworten ({ $name })
history-did-make = angelegt: { $labels }
history-did-delete = gelöscht
history-did-restore = zurückgeholt
history-did-move-later = { $by } nach hinten verschoben
history-did-move-earlier = { $by } nach vorn verschoben
history-did-start-later = beginnt { $by } später
history-did-start-earlier = beginnt { $by } früher
history-did-end-later = endet { $by } später
history-did-end-earlier = endet { $by } früher
history-did-resize = Beginn { $start }, Ende { $end }
history-did-band = Frequenzen { $from } zu { $to }
history-all-frequencies = alle
history-did-relabel = { $from } umbenannt zu { $to }
history-did-label = Label { $labels } hinzugefügt
history-did-unlabel = Label { $labels } entfernt
history-did-note = Notiz: „{ $note }“
history-did-unnote = Notiz entfernt
history-did-confidence = Sicherheit { $from } zu { $to }
history-did-value = { $name }: { $from } zu { $to }
history-did-review = geprüft
history-did-unreview = Prüfung zurückgenommen
history-did-change = geändert
history-did-many = { $count } Änderungen auf einmal
history-did-many-same = { $count }-mal: { $what }
history-did-ask = Frage gestellt
history-did-edge = Grenze der Frage verschoben
history-did-hand-out = Aufnahmen verteilt: { $count }
history-did-hand-back = Verteiltes zurückgenommen
history-did-hand-change = Verteiltes geändert
history-did-mark-done = Aufnahmen fertig: { $count }
history-did-mark-opened = Aufnahmen angesehen: { $count }
history-did-answer = Frage beantwortet: { $labels }
history-did-answer-nothing = Frage beantwortet: nichts
history-did-answer-unsure = Frage beantwortet: unsicher
history-did-unanswer = Antwort zurückgenommen
history-did-add = hinzugefügt: { $what }
history-did-remove = entfernt: { $what }
history-did-bring-back = zurückgeholt: { $what }
history-did-rename = { $from } heißt jetzt { $to }
history-did-change-what = geändert: { $what }
history-entry-query = Frage { $name }
history-entry-bookmark = Lesezeichen { $name }
history-entry-label = das Label { $name }
history-entry-attribute = Merkmal { $name }
history-entry-strategy = Strategie { $name }
history-entry-recording = Aufnahme { $name }
history-show = Zeigen
history-ghost-deleted = { $label } (gelöscht)
history-revert = Zurücksetzen
history-revert-to-this = Hierauf zurücksetzen
history-take-back = Dieses Zurücksetzen aufheben
history-step-revert = Annotation zurücksetzen
history-step-take-back = Zurücksetzen aufheben
history-waits-first = { $count ->
    [one] Eine Änderung auf diesem Gerät wartet noch auf den Server. Versuchen Sie es wieder, sobald sie dort ist, damit nichts ausgelassen wird.
   *[other] { $count } Änderungen auf diesem Gerät warten noch auf den Server. Versuchen Sie es wieder, sobald sie dort sind, damit nichts ausgelassen wird.
  }
history-nothing-to-revert = Es gibt nichts zurückzusetzen: Es ist schon so.
history-reverted = { $count ->
    [one] Zurückgesetzt: Ein Eintrag wurde geändert.
   *[other] Zurückgesetzt: { $count } Einträge wurden geändert.
  }
history-reverted-kept = Zurückgesetzte Einträge: { $count }. Unverändert, weil andere seither daran gearbeitet haben: { $kept }.
history-slider = Zeitpunkt im Verlauf dieser Aufnahme
history-step-back = Eine Änderung zurück
history-step-on = Eine Änderung weiter
history-at-beginning = Vor der ersten Änderung
history-at = Stand: { $at }
history-at-now = Wie es jetzt ist, seit { $at }
history-and-more = und { $count } weitere
history-moment-count = { $count ->
    [one] Eine Annotation
   *[other] { $count } Annotationen
  }
history-revert-recording = Aufnahme hierauf zurücksetzen
history-read-only-here = Nur lesen: Hier lässt sich nichts ändern.
history-read-only = Dies ist eine andere Zeit: In ihr lässt sich nichts ändern. Escape führt ins Jetzt zurück.
history-leave = Zurück ins Jetzt ({ $key })
history-comparison = Vergleich
history-comparing = Von { $from } zu { $to }
history-no-difference = Keine Annotation unterscheidet sich.
history-legend = Was die Linien bedeuten
history-count-added = { $count } hinzugekommen
history-count-removed = { $count } entfernt
history-count-moved = { $count } verschoben
history-count-relabeled = { $count } umbenannt
history-count-changed = { $count } anders geändert
history-kind-added = hinzugekommen
history-kind-removed = entfernt
history-more-differences = { $count } weitere zeigen
history-now = jetzt
history-a-time = ein Zeitpunkt …
history-time-of = { $what }: Datum und Zeit
history-version-named = „{ $name }“
history-moment-after = gleich nach Änderung { $change }
history-moment-before = gleich vor Änderung { $change }
history-versions = Versionen
history-versions-hint = Eine Version ist ein Name für die Annotationen, wie sie jetzt sind, etwa „vor der Prüfung“ oder „wie veröffentlicht“.
history-no-versions = Noch wurde keine Version benannt.
history-version-facts = { $what }, benannt von { $who }, { $at }
history-version-name = Name der Version
history-version-note = Wozu sie dient (freiwillig)
history-version-of = Wovon
history-whole-project = Das ganze Projekt
history-name-version = Diese Version benennen
history-version-named-now = Benannt: { $name }.
history-rename-version = Version umbenennen
history-compare-with-now = Mit jetzt vergleichen
history-compare = Vergleichen
history-compare-from = Von
history-compare-to = Bis
history-revert-title = Zurücksetzen
history-revert-hint = Dabei geht nichts verloren: Ein Zurücksetzen ist eine Änderung wie jede andere, steht im Verlauf und kann aufgehoben werden.
history-revert-what = Was zurückgesetzt wird
history-revert-way-moment = Alles, auf einen Zeitpunkt
history-revert-way-person = Was eine Person geändert hat
history-revert-where = Wo
history-revert-moment = Auf
history-revert-person = Wessen Änderungen
history-revert-since = Seit (freiwillig)
history-revert-until = Bis (freiwillig)
history-preview = Ansehen, was sich ändern würde
history-revert-of-person = Zurücksetzen, was { $name } geändert hat
history-revert-to-moment = Zurücksetzen auf { $moment }
history-revert-to-version = Zurücksetzen auf „{ $name }“
history-will-change = { $count ->
    [one] Ein Eintrag würde sich ändern:
   *[other] { $count } Einträge würden sich ändern:
  }
history-will-keep = { $count ->
    [one] Ein weiterer bleibt, wie er ist, weil andere seither daran gearbeitet haben.
   *[other] { $count } weitere bleiben, wie sie sind, weil andere seither daran gearbeitet haben.
  }
history-revert-is-change = Das Zurücksetzen ist eine neue Änderung unter Ihrem Namen. Es lässt sich aufheben, und was andere inzwischen ändern, bleibt.
history-place-count = { $name }: { $count }
history-all-changes = Alle Änderungen des Projekts

## jobs

jobs-title = Aufträge
jobs-what = Der Server berechnet Embeddings von Aufnahmen selbst, sobald sie ankommen: Zahlen, mit denen Klänge verglichen, gesucht und erfragt werden.
jobs-model = Modell
jobs-model-none = Keines: keine Embeddings
jobs-model-use = Dieses Modell verwenden
jobs-model-what = Wählen Sie ein anderes Modell, so werden alle Aufnahmen eingereiht, denen dessen Embeddings fehlen; frühere bleiben.
jobs-model-chosen = Aufnahmen werden ab jetzt mit { $model } berechnet.
jobs-model-none-chosen = Von neuen Aufnahmen werden keine Embeddings mehr berechnet.
jobs-list = Fortschritt
jobs-progress = Wie viel fertig ist
jobs-kind = Was gemacht wird
jobs-kind-embedding = Einbettungen ({ $done }/{ $all })
jobs-kind-preview = Vorschauen ({ $done }/{ $all })
jobs-none = Noch kein Auftrag. Es gibt einen, sobald eine Aufnahme dieses Projekts auf dem Server liegt und ein Modell gewählt ist.
jobs-none-such = Einen solchen Auftrag gibt es nicht.
jobs-still = Gerade läuft nichts. Aufträge warten, bis ein Gateway da ist; es wird von denen gestartet, die den Server betreiben.
jobs-too-many = Das sind die { $count }, die sich zuletzt geändert haben.
jobs-filter = Welche Aufträge zu sehen sind
jobs-filter-all = Alle
jobs-filter-running = In Arbeit
jobs-filter-waiting = Wartend
jobs-filter-failed = Gescheitert
jobs-filter-done = Fertig
jobs-filter-cancelled = Abgebrochen
jobs-sum-done = { $done } von { $all } fertig
jobs-sum-running = { $count } in Arbeit
jobs-sum-waiting = { $count } wartend
jobs-sum-failed = { $count } gescheitert
jobs-state-waiting = wartet
jobs-state-next-try = wartet auf den nächsten Versuch um { $time } (versucht: { $tries })
jobs-state-taken = übernommen von { $gateway }
jobs-state-running = { $percent } % fertig durch { $gateway }
jobs-state-done = fertig
jobs-state-failed = gescheitert (versucht: { $tries })
jobs-state-cancelled = abgebrochen
jobs-unknown = Eine Aufnahme, die es nicht mehr gibt
jobs-retry = Nochmals
jobs-cancel = Abbrechen
jobs-retry-failed = Alle gescheiterten nochmals
jobs-retried = { $count ->
    [one] Ein Auftrag ist wieder eingereiht.
   *[other] { $count } Aufträge sind wieder eingereiht.
  }
jobs-not-alone = Dieses Projekt ist nur auf diesem Gerät. Aufträge erledigt ein Server, für Projekte, die geteilt sind.
jobs-not-away = Die Aufträge liegen auf dem Server, der jetzt nicht erreichbar ist. Das Labeln geht weiter.
jobs-not-signed-out = Melden Sie sich an, um die Aufträge dieses Projekts zu sehen.
jobs-not-closed = Dieses Projekt wird nicht mehr mit Ihnen geteilt.

## lab

lab-title = Strategielabor
lab-back = Zurück zum Projekt
lab-strategy = Strategie
lab-queries = Fragen
lab-source = Quelltext der Strategie, in Python
lab-begin = Beginnen mit
lab-own-start = Einer kurzen eigenen
lab-limit = Zeitgrenze
lab-seconds = { $seconds } s
lab-run = Ausführen
lab-run-keys = Steuerung und Eingabe
lab-recording = Aufnahme
lab-compare = Vergleichen mit
lab-not-saved = Noch nicht gespeichert
lab-saved-name = „{ $name }“
lab-changed = „{ $name }“, seit dem Speichern geändert
lab-save-as = Speichern als …
lab-saved-ones = Gespeicherte
lab-your-cuts = { $count ->
    [one] Eigene Strategie, oben: 1 Frage
   *[other] Eigene Strategie, oben: { $count } Fragen
  }
lab-other-cuts = { $count ->
    [one] { $title }, unten: 1 Frage
   *[other] { $title }, unten: { $count } Fragen
  }
lab-asks = { $count ->
    [one] Sie stellt 1 Frage.
   *[other] Sie stellt { $count } Fragen.
  }
lab-outcome = Was dabei herauskam
lab-first = Die Strategie ausführen, um zu sehen, wo sie teilt.
lab-stopped = Angehalten.
lab-running = Läuft …
lab-starting = Python startet …
lab-no-project = Das Labor von einem Projekt aus öffnen: dessen Aufnahmen werden hier probiert.
lab-no-recording = Zuerst dem Projekt eine Aufnahme hinzufügen: daran wird eine Strategie probiert.
lab-saved = „{ $name }“ gespeichert.
lab-saved-as = Als „{ $name }“ gespeichert. Frag mich kann damit fragen.
lab-save-title = Strategie speichern
lab-save-hint = Frag mich führt sie unter diesem Namen.
lab-rename-title = Strategie umbenennen
lab-my = Meine { $name }
lab-strategies = Strategien dieses Projekts
lab-none = Noch ist keine gespeichert. Was im Editor steht, speichern, dann kann Frag mich damit fragen.
lab-list-saved = Gespeichert
lab-list-removed = Entfernt
lab-open = Öffnen
lab-kind = Was sie entscheidet
lab-kind-queries = Was gefragt wird
lab-kind-sampling = Was als Nächstes geöffnet wird
lab-kind-prototypes = Prototypen
lab-prototypes-running_means = Laufende Mittel (A-CPD)
lab-prototypes-nearest = Nächste Antworten
lab-view = Ausprobieren an
lab-view-one = Einer Aufnahme
lab-view-all = Beschrifteten Aufnahmen
lab-compare-label = Label
lab-compare-any = Jedes Label
lab-compare-beside = Daneben
lab-compare-budgets = Fragen je Aufnahme
lab-compare-run = Vergleichen
lab-compare-explained = Jemand, der deine Labels kennt, antwortet, Aufnahme für Aufnahme; was dabei herauskommt, wird mit deinen Labels verglichen.
lab-compare-explained-sampling = Ein Stück nach dem anderen wird geöffnet, wie die Strategie sagt; was darin ist, sagen deine Labels, und daraus wird gelernt.
lab-compare-on = { $count ->
    [one] An { $count } beschrifteten Aufnahme.
   *[other] An { $count } beschrifteten Aufnahmen.
  }
lab-compare-too-few = { $count } Aufnahmen dieses Projekts sind so beschriftet; weniger als { $least } sagen nichts über eine Strategie. Beschrifte mehr davon, oder sieh dir an den Demo-Aufnahmen an, wie verglichen wird.
lab-compare-demo = An den Demo-Aufnahmen vergleichen
lab-compare-demo-note = An { $count } Demo-Aufnahmen mit bekannten Ereignissen: genug, um zu sehen, wie es geht, nicht, um eine Strategie zu beurteilen.
lab-compare-clipped = Die ersten { $count } von { $total }, die lang genug sind.
lab-compare-own = Deine Strategie
lab-compare-chance = Nach Los, im Mittel
lab-compare-hearing = Hört { $name } …
lab-compare-step = Vergleicht { $title } …
lab-compare-progress = Fortschritt des Vergleichs
lab-compare-done = { $count ->
    [one] An { $count } Aufnahme verglichen.
   *[other] An { $count } Aufnahmen verglichen.
  }
lab-compare-figures = Zahlen des Vergleichs
lab-compare-pool = { $positives } von { $items } Stücken enthalten einen Fund.
lab-compare-all-found = Jede Reihenfolge ist also gleich gut; wähle ein einzelnes Label.
lab-column-method = Methode
lab-column-budget = Fragen je Aufnahme
lab-column-segment = Segment-F1
lab-column-event = Ereignis-F1
lab-column-asked = Gefragt
lab-column-found = Funde
lab-column-mean = Funde unterwegs, im Mittel
lab-plot-queries = Segment-F1 nach Fragen je Aufnahme
lab-plot-sampling = Funde nach geöffneten Stücken
lab-plot-questions = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
  }
lab-plot-opened = { $count } geöffnet
lab-first-all = Vergleiche die Strategie mit anderen an dem, was beschriftet ist.
lab-saved-as-sampling = Als „{ $name }“ gespeichert. Weiter kann danach wählen.
lab-save-hint-sampling = Fortschritt führt sie unter diesem Namen auf, bei dem, wonach Weiter wählt.

## labeling

labeling-key-play = Abspielen oder Pause
labeling-key-play-selection = Die ausgewählte Annotation abspielen, oder den Ausschnitt
labeling-key-loop = Wiederholen, was abgespielt wird
labeling-key-replay = Die Frage noch einmal abspielen
labeling-key-zoom-in = Vergrößern
labeling-key-zoom-out = Verkleinern
labeling-key-fit = Die ganze Aufnahme zeigen
labeling-key-about = Über diese Aufnahme
labeling-key-clock = Uhrzeit oder Zeit seit dem Anfang auf der Achse
labeling-key-zoom-selection = Zur ausgewählten Annotation gehen
labeling-key-page = Einen Ausschnitt zurück oder weiter
labeling-key-ends = Zum Anfang oder zum Ende
labeling-key-tool-select = Werkzeug: auswählen und verschieben
labeling-key-tool-span = Werkzeug: Zeitabschnitt zeichnen
labeling-key-tool-box = Werkzeug: Rechteck zeichnen
labeling-key-tool-point = Werkzeug: Punkt setzen
labeling-key-sticky = Weiterzeichnen: Gezeichnetes wird nicht ausgewählt
labeling-key-select-view = Alles im Ausschnitt auswählen
labeling-key-split = Die Auswahl am Zeiger oder am Cursor teilen
labeling-key-merge = Die ausgewählten Annotationen zu einer verbinden
labeling-key-duplicate = Dasselbe noch einmal, gleich nach der Auswahl
labeling-key-nudge = Die Auswahl verschieben; ohne Auswahl den Ausschnitt
labeling-key-leap = Die Auswahl um zehn Schritte verschieben
labeling-key-move-end = Das Ende der Auswahl verschieben
labeling-key-move-top = Die Oberkante der Auswahl verschieben
labeling-key-mark-view = Neue Annotation über der Mitte des Ausschnitts
labeling-key-delete = Die Annotation löschen
labeling-key-next = Nächste oder vorige Annotation
labeling-key-next-anywhere = Nächste oder vorige Annotation, von überall
labeling-key-label = Label { $digit }: für die Auswahl, oder für das nächste Gezeichnete
labeling-key-only = Nur Label { $digit }, kein anderes
labeling-key-find-label = Ein Label nach seinem Namen suchen
labeling-key-ask = Frag mich: labeln durch Beantworten von Fragen
labeling-key-answer = Mit Label { $digit } antworten und weiter
labeling-key-collect = Label { $digit } mit anderen sammeln
labeling-key-confirm = Mit den gesammelten Labels antworten
labeling-key-nothing = Nichts zu hören
labeling-key-unsure = Unsicher
labeling-key-several = Mehrere Labels, ein oder aus
labeling-key-question-before = Vorige Frage
labeling-key-question-next = Nächste Frage
labeling-key-question-start = Den Anfang der Frage verschieben
labeling-key-question-end = Das Ende der Frage verschieben
labeling-key-undo = Rückgängig machen
labeling-key-redo = Wiederholen
labeling-key-escape = Ziehen abbrechen, dann Auswahl aufheben, dann die Fragen verlassen
labeling-key-help = Diese Tasten zeigen
labeling-key-group-listen = Hören
labeling-key-group-look = Ansehen
labeling-key-group-draw = Zeichnen und ändern
labeling-key-group-label = Labeln
labeling-key-group-answer = Antworten
labeling-key-group-anywhere = Überall
labeling-key-by-number = nach seiner Nummer
labeling-chord-Ctrl = Strg
labeling-chord-Shift = Umschalt
labeling-chord-Space = Leertaste
labeling-chord-Enter = Eingabe
labeling-chord-Tab = Tab
labeling-chord-Escape = Esc
labeling-chord-Delete = Entf
labeling-chord-Backspace = Rücktaste
labeling-chord-Home = Pos1
labeling-chord-End = Ende
labeling-chord-PageUp = Bild auf
labeling-chord-PageDown = Bild ab
labeling-chord-MediaPlayPause = Medien: Wiedergabe
labeling-chord-MediaStop = Medien: Stopp
labeling-chord-MediaTrackPrevious = Medien: zurück
labeling-chord-MediaTrackNext = Medien: weiter
labeling-no-label = kein Label
labeling-question = Frage
labeling-looks = Wie das Spektrogramm aussieht
labeling-back-to-project = Zurück zum Projekt
labeling-not-here = Diese Aufnahme ist nicht auf diesem Gerät. Gehen Sie zurück zum Projekt und fügen Sie ihre Datei hinzu.
labeling-next-recording = Nächste Aufnahme
labeling-all-recordings = Alle Aufnahmen
labeling-no-sound = Es gibt nichts abzuspielen, bis die Datei wieder gewählt ist.
labeling-no-clock = Wann diese Aufnahme begann, ist nicht bekannt: Weder ihre Datei noch deren Name sagt es.
labeling-file-first = Wählen Sie zuerst die Datei dieser Aufnahme: Sie muss angehört werden.
labeling-allow = Zugriff erlauben
labeling-choose-file = Datei wählen
labeling-choose-named-file = Datei { $name } wählen
labeling-preparing = Sucht, wo sich der Klang ändert. Sie können weiterlabeln.
labeling-waiting = { $left ->
    [one] Eine Frage wartet auf Ihre Antwort.
   *[other] { $left } Fragen warten auf Ihre Antwort.
  }
labeling-begin = Start
labeling-go-on = { $left ->
    [one] Mit { $left } Frage weitermachen
   *[other] Mit { $left } Fragen weitermachen
  }
labeling-panel = Labels und Annotationen
labeling-labels-of-selection = der Auswahl
labeling-labels-next = als Nächstes: { $name }
labeling-labels-choose = eines wählen, dann zeichnen
labeling-find = Label suchen
labeling-none-found = Kein Label heißt so.
labeling-new = Neues Label …
labeling-new-name = Name eines neuen Labels
labeling-next = Nächstes
labeling-selected = Ausgewählt
labeling-selected-count = { $count } ausgewählt
labeling-several = Von { $from } bis { $to }. Labels, Pfeiltasten und { $key } wirken auf alle.
labeling-merge = Verbinden
labeling-merge-selected = Die ausgewählten Annotationen verbinden
labeling-play = Abspielen
labeling-play-selected = Die ausgewählte Annotation abspielen
labeling-delete-selected = Die ausgewählte Annotation löschen
labeling-count = { $count ->
    [one] { $count } Annotation
   *[other] { $count } Annotationen
  }
labeling-empty = Noch ist nichts gelabelt. Zeichnen Sie auf dem Spektrogramm, oder lassen Sie sich von „Frag mich“ Fragen stellen.
labeling-point = Punkt
labeling-asked = gefragt
labeling-noted = Notiz
labeling-time = Zeit (s)
labeling-frequency = Frequenz (Hz)
labeling-extent-point = Ein Punkt
labeling-extent = { $length } lang
labeling-made-person = gezeichnet { $at }
labeling-made-query = aus Antworten { $at }
labeling-made-proposal = aus einem Vorschlag { $at }
labeling-made-import = importiert { $at }
labeling-made-import-from = importiert aus { $format } { $at }
labeling-facts = { $extent }, { $made }
labeling-facts-edited = { $extent }, { $made }, seither bearbeitet
labeling-mixed = gemischt
labeling-not-said = ohne Angabe
labeling-problem-times = Geben Sie die Zeiten in Sekunden an.
labeling-problem-outside = Die Aufnahme reicht von 0 bis { $duration } s.
labeling-problem-order = Das Ende muss nach dem Beginn liegen.
labeling-problem-frequencies = Geben Sie die Frequenzen in Hertz an.
labeling-problem-band = Diese Aufnahme enthält Frequenzen von 0 bis { $nyquist } Hz.
labeling-problem-high = Die obere Frequenz muss über der unteren liegen.
labeling-split-where = Zeigen Sie in die ausgewählte Annotation oder setzen Sie den Cursor hinein, und teilen Sie noch einmal.
labeling-merge-what = Wählen Sie aus, was eins werden soll: mit Umschalt auf jede drücken oder mit Umschalt einen Rahmen ziehen.
labeling-no-room = Vor dem Ende der Aufnahme ist kein Platz für eine weitere.
labeling-undo-step = Rückgängig: { $step }
labeling-redo-step = Wiederholen: { $step }
labeling-step-mark-point = Punkt setzen
labeling-step-label = Mit { $name } labeln
labeling-step-nudge = Anstoßen
labeling-step-resize = Größe ändern
labeling-step-move-annotation = Annotation verschieben
labeling-step-resize-annotation = Größe der Annotation ändern
labeling-step-split = Annotation teilen
labeling-step-merge = { $count } Annotationen verbinden
labeling-step-counted = { $step } ({ $count })
labeling-help = Tasten und Gesten
labeling-gestures = Maus und Finger
labeling-gesture-drag = Ziehen
labeling-gesture-drag-does = Mit dem gewählten Werkzeug zeichnen; die Auswahl oder ihre Griffe ziehen, um sie zu ändern
labeling-gesture-wheel = Rad, zwei Finger
labeling-gesture-wheel-does = Verschieben; mit Strg oder Spreizen zoomen
labeling-gesture-shift = Umschalt
labeling-gesture-shift-does = Drücken, um mehr auszuwählen; einen Rahmen um viele ziehen
labeling-gesture-alt = Alt
labeling-gesture-alt-does = Beim Ziehen: Grenzen springen dorthin, wo sich der Klang ändert
labeling-gesture-middle = Mittlere Taste
labeling-gesture-middle-does = Verschieben mit jedem Werkzeug
labeling-gesture-axis = Zeitachse ziehen
labeling-gesture-axis-does = Unter der Hand hören; mit Umschalt die Achse verschieben
labeling-gesture-double = Doppelklick
labeling-gesture-double-does = Eine Annotation abspielen
labeling-preview = Dies ist eine Vorschau: ein Kanal, { $rate }. Was über { $highest } liegt, ist hier weder zu sehen noch zu hören. Zeiten sind genau.

## listening

listening-key-play-box = Nur die Auswahl abspielen: ihre Zeit und ihr Frequenzband
listening-key-listening = Zeigen, wie es klingt: Tempo, Frequenzband, Lautstärke
listening-key-speed = Langsamer oder schneller; die Abstimmung tiefer oder höher
listening-key-how = Wie aufgenommen, verlangsamt, Heterodyn (Ultraschall)
listening-key-keep-pitch = Tonhöhe beim Ändern des Tempos beibehalten, oder nicht
listening-key-band = Alles hören, das Frequenzband der Auswahl oder das von Hand gewählte
listening-key-volume = Lauter oder leiser
listening-key-scrub = An der Aufnahme entlanghören, etwas zurück oder weiter
listening-key-skip = Zwei Sekunden zurück oder weiter, und abspielen
listening-key-media = Abspielen, was davor oder danach kommt: eine Annotation, eine Frage
listening-key-stop = Anhalten
listening-key-channel = Den nächsten Kanal hören, oder alle
listening-key-preset-recorded = Vorlage zum Hören: Wie aufgenommen
listening-key-preset-half = Vorlage zum Hören: Halbes Tempo
listening-key-preset-tape = Vorlage zum Hören: Viertel des Tempos, tiefer
listening-key-preset-skim = Vorlage zum Hören: Doppelt so schnell
listening-key-preset-expanded = Vorlage zum Hören: Fledermäuse, zehnmal langsamer
listening-key-preset-tuned = Vorlage zum Hören: Fledermäuse, Heterodyn bei 45 kHz
listening-title = Wie es klingt
listening-title-now = Wie es klingt: { $how }
listening-title-key = Wie es klingt ({ $key })
listening-repeat = Wiederholen
listening-reset = Zurücksetzen
listening-quality = Qualität des Tons
listening-quality-auto = Wie es die Verbindung erlaubt
listening-quality-original = Wie aufgenommen ({ $bytes })
listening-quality-preview = Vorschau ({ $bytes })
listening-ultrasound = Ultraschall
listening-how-recorded = Wie aufgenommen
listening-how-expanded = Verlangsamt
listening-how-tuned = Heterodyn
listening-speed = Geschwindigkeit
listening-speed-times = { $speed }-fach
listening-pitch-kept = Tonhöhe behalten
listening-pitch-follows = Tonhöhe folgt
listening-expansion = Mal langsamer und tiefer
listening-hear-to = hörbar bis { $khz } kHz
listening-tuned-to = Eingestellt auf
listening-tuned-hint = In Echtzeit. Zu hören sind 5 kHz auf beiden Seiten der Linie über dem Spektrogramm.
listening-band = Frequenzband
listening-band-all = Alles
listening-band-selection = Rechteck
listening-band-manual = Von Hand
listening-band-hint = Ist ein Rechteck ausgewählt, sind nur seine Frequenzen zu hören.
listening-from = Von, kHz
listening-to = Bis, kHz
listening-volume = Lautstärke
listening-volume-hint = Lautes wird zurückgehalten, damit nichts wehtut.
listening-channels = Kanäle
listening-channels-recorded = { $all } aufgenommen
listening-channels-heard = Zu hörende Kanäle
listening-kind-mix = Gemischt
listening-kind-one = Einer
listening-kind-pair = Links und rechts
listening-linked = Das Spektrogramm zeigt, was zu hören ist
listening-channel = Kanal { $number }
listening-channel-heard = Zu hörender Kanal
listening-channel-left = Kanal links
listening-channel-right = Kanal rechts
listening-left = Links
listening-right = Rechts
listening-mixed = gemischt
listening-channel-short = K { $number }
listening-preset = Vorlage
listening-by-hand = Von Hand eingestellt
listening-name-recorded = Wie aufgenommen
listening-name-half = Halbe Geschwindigkeit
listening-name-tape = Viertel der Geschwindigkeit, tiefer
listening-name-skim = Doppelt so schnell
listening-name-expanded = Fledermäuse, zehnmal langsamer
listening-name-tuned = Fledermäuse, Heterodyn bei 45 kHz
listening-preset-command = Vorlage: { $name }
listening-project = Für das Projekt
listening-start = Alle hören zuerst { $name }
listening-preset-removed = Die Vorlage { $name } ist nicht mehr im Projekt.
listening-preset-remove = Diese Vorlage entfernen
listening-preset-saved = Alle im Projekt können die Vorlage { $name } jetzt wählen.
listening-preset-name = Name der Vorlage
listening-preset-nameless = Name
listening-preset-save = Sichern
listening-preset-hint = Um diese Einstellungen wieder zu verwenden, und damit andere von ihnen ausgehen.

## lock

lock-title = Sperre
lock-off-hint = Mit einer Passphrase wird verschlüsselt, was auf diesem Gerät liegt: Wer ein verlorenes Tablet findet, sieht nichts davon.
lock-unavailable = Dieser Browser kann nicht verschlüsseln, was er aufbewahrt: Dazu braucht es eine sichere Adresse (https) und private Dateien.
lock-set = Passphrase festlegen …
lock-set-title = Dieses Gerät mit einer Passphrase sperren
lock-set-action = Verschlüsseln und sperren
lock-set-hint = Am besten sind mehrere Wörter, die niemand errät. Earmark fragt danach bei jedem Öffnen und nach einiger Zeit ohne Eingabe.
lock-set-warning = Ohne sie kann niemand dieses Gerät öffnen. Wenn Sie sie vergessen, kann geholt werden, was auf dem Server ist; noch nicht gesendete Labels und Projekte, die nur auf diesem Gerät sind, gehen verloren.
lock-covers = Verschlüsselt sind hier aufbewahrte Aufnahmen, Labels und alle Änderungen, Änderungen, die auf den Server warten, die Listen der Projekte und Aufnahmen und die Zahlenreihen, mit denen Klänge verglichen werden. Nicht verschlüsselt sind Dateien außerhalb von Earmark, Entwürfe im Strategielabor und der Name der angemeldeten Person.
lock-after = Sperrt sich ohne Eingabe nach
lock-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
  }
lock-never = Nie
lock-now = Jetzt sperren
lock-change = Passphrase ändern
lock-changed = Die Passphrase ist geändert.
lock-remove = Sperre aufheben
lock-remove-hint = Alles auf diesem Gerät wird entschlüsselt, und es wird keine Passphrase mehr verlangt.
lock-on = Dieses Gerät ist mit einer Passphrase gesperrt.
lock-sealing = Was schon hier war, wird verschlüsselt. Wenn Sie die Seite schließen, geht es beim nächsten Mal von selbst weiter.
lock-opening = Alles wird entschlüsselt. Wenn Sie die Seite schließen, geht es beim nächsten Mal von selbst weiter.
lock-broken-off = Nicht alles war möglich: { $reason }
lock-go-on = Erneut versuchen
lock-unsaved = Dieses Gerät wurde nicht gesperrt: Ihre letzten Änderungen sind noch nicht gespeichert.
lock-locked = Dieses Gerät ist gesperrt
lock-locked-hint = Was hier liegt, ist verschlüsselt. Die Passphrase öffnet es.
lock-passphrase = Passphrase
lock-passphrase-now = Bisherige Passphrase
lock-passphrase-new = Neue Passphrase
lock-passphrase-again = Noch einmal
lock-unlock = Entsperren
lock-wrong = Das ist nicht die Passphrase dieses Geräts.
lock-too-short = Bitte mindestens { $count } Zeichen.
lock-not-the-same = Die beiden sind nicht gleich.
lock-forgotten = Ich habe sie vergessen
lock-forgotten-hint = Ohne die Passphrase kann niemand öffnen, was hier ist. Sie können es löschen und neu beginnen: Was auf dem Server ist, kann wieder geholt werden. Nicht gesendete Labels und Projekte, die nur auf diesem Gerät sind, gehen verloren.
lock-erase-sure = Alles löschen, was Earmark auf diesem Gerät aufbewahrt
lock-erase = Löschen

## looking

looking-key-look = Aussehen des Spektrogramms: Einstellungen und Vorlagen
looking-key-filter = Nächste Ansicht: einfach, entrauscht, PCEN
looking-key-scale = Nächste Frequenzskala: linear, Mel, log
looking-key-colours = Nächste Farben
looking-key-layout = Ein Bild, jeder Kanal, oder zwei Einstellungen
looking-key-brightness = Leise Laute heller oder dunkler
looking-key-preset-standard = Vorlage des Spektrogramms: Standard
looking-key-preset-birds = Vorlage des Spektrogramms: Vögel
looking-key-preset-bats = Vorlage des Spektrogramms: Fledermäuse
looking-key-preset-bass = Vorlage des Spektrogramms: Tiefe Töne
looking-key-preset-faint = Vorlage des Spektrogramms: Leise Laute
looking-key-preset-pcen = Vorlage des Spektrogramms: Laut und leise gleich (PCEN)
looking-spectrogram = Spektrogramm
looking-close = Einstellungen des Spektrogramms schließen
looking-pictures = Bilder
looking-layout-one = Eines
looking-layout-channels = Jeder Kanal
looking-layout-two = Zwei Einstellungen
looking-change-of = Einstellungen ändern von
looking-upper = Oberes
looking-lower = Unteres
looking-pane-upper = oberes
looking-pane-lower = unteres
looking-pane-channel = Kanal { $number }
looking-channel = Kanal
looking-channel-mix = Alle, gemischt
looking-preset = Vorlage
looking-set-by-hand = Von Hand gewählt
looking-preset-standard = Standard
looking-preset-birds = Vögel
looking-preset-bats = Fledermäuse
looking-preset-bass = Tiefe Töne: Frösche, Eulen, Fische
looking-preset-faint = Leise Laute
looking-preset-pcen = Laut und leise gleich (PCEN)
looking-view = Ansicht
looking-filter-plain = Einfach
looking-filter-denoise = Entrauscht
looking-filter-pcen = PCEN
looking-hint-plain = Pegel, wie sie sind; 0 dB ist ein Sinus bei Vollaussteuerung.
looking-hint-denoise = Dezibel über dem mittleren Pegel (Median) jeder Frequenz in der ganzen Aufnahme.
looking-hint-pcen = Jede Frequenz gegen ihren eigenen Mittelwert der letzten 0,4 s: Gleichmäßiges verblasst, Einsätze bleiben.
looking-scale = Frequenzskala
looking-scale-linear = Linear
looking-scale-mel = Mel
looking-scale-log = Log
looking-range = Bereich
looking-band-full = Ganz
looking-band-birds = Vögel, 0 bis 12 kHz
looking-band-bats = Fledermäuse, ab 15 kHz
looking-band-bass = Tiefe Töne, 0 bis 2 kHz
looking-band-custom = Eigener
looking-from-khz = Von (kHz)
looking-to-khz = Bis (kHz)
looking-colours = Farben
looking-darkest = Dunkelstes
looking-brightest = Hellstes
looking-find-both = Beides aus der Aufnahme bestimmen
looking-contrast = Kontrast
looking-analysis = Analyse
looking-fft-size = FFT-Größe
looking-overlap = Überlappung
looking-window = Fenster
looking-automatic = Automatisch
looking-for-project = Für das Projekt
looking-everybody-starts = Alle beginnen mit { $name }
looking-save-these = Speichern Sie diese Einstellungen, um sie wieder zu verwenden und andere damit beginnen zu lassen.
looking-remove-preset = Vorlage entfernen
looking-preset-removed = Die Vorlage { $name } ist nicht mehr im Projekt.
looking-preset-name = Name der Vorlage
looking-name = Name
looking-save-preset = Speichern
looking-preset-saved = Alle im Projekt können jetzt die Vorlage { $name } wählen.
looking-measuring = Wird gemessen…
looking-measurements = Messwerte
looking-silence = Stille
looking-duration = Dauer
looking-duration-help = Vom Anfang bis zum Ende
looking-peak = Maximum
looking-peak-help = Die stärkste Frequenz
looking-low = Unten
looking-low-help = Das untere Ende
looking-level = Pegel
looking-level-help = Mittlerer Pegel; 0 dB ist ein Sinus bei Vollaussteuerung
looking-high = Oben
looking-high-help = Das obere Ende
looking-energy = Energie
looking-energy-help = Dieselbe Energie in einer Sekunde; 0 dB ist ein Sinus bei Vollaussteuerung

## offline

offline-new-version = Eine neue Version von Earmark ist da.
offline-reload = Neu laden

## projects

projects-title = Projekte
projects-one = Projekt
projects-nameless = Projekt ohne Namen
projects-kept-here = Auf diesem Gerät. Nichts verlässt es, außer Sie exportieren es.
projects-welcome = Labeln, was Sie hören
projects-welcome-add = Öffnen Sie das Demoprojekt, oder legen Sie ein Projekt an und fügen Aufnahmen hinzu (WAV, FLAC, MP3, Ogg).
projects-welcome-draw = Zeichnen Sie ein Rechteck um einen Laut und drücken Sie eine Taste, oder lassen Sie Earmark fragen.
projects-welcome-export = Exportieren Sie eine Tabelle. Alles bleibt auf diesem Gerät, mit oder ohne Netz.
projects-open-demo = Demoprojekt öffnen
projects-new = Neues Projekt
projects-create = Anlegen
projects-name-hint = Zum Beispiel Ort und Jahreszeit.
projects-name = Name
projects-opened-today = Heute geöffnet
projects-opened-yesterday = Gestern geöffnet
projects-opened-on = Geöffnet am { $day }
projects-begun-of = Begonnene Aufnahmen: { $begun } von { $all }
projects-no-recordings = Noch keine Aufnahmen
projects-begun = { $count ->
    [one] { $begun } von 1 Aufnahme begonnen
   *[other] { $begun } von { $count } Aufnahmen begonnen
  }
projects-annotations = { $count ->
    [one] 1 Annotation
   *[other] { $count } Annotationen
  }
projects-carrying = { $count } × { $label }
projects-recordings-count = { $count ->
    [one] 1 Aufnahme
   *[other] { $count } Aufnahmen
  }
projects-more-for = Mehr zu { $name }
projects-rename = Umbenennen…
projects-rename-title = Projekt umbenennen
projects-rename-this = Das Projekt umbenennen
projects-deleted = Gelöschte Projekte ({ $count })
projects-was-deleted = { $name } ist gelöscht. Aufnahmen und Labels bleiben, bis Sie es wiederherstellen.
projects-undone = Rückgängig gemacht: { $step }
projects-done-again = Wiederholt: { $step }
projects-lab = Strategielabor
projects-import = Importieren
projects-export = Exportieren
projects-export-raven = Raven-Auswahltabelle
projects-export-audacity = Audacity-Labels
projects-export-csv = CSV-Tabelle
projects-export-json = Alles, als JSON-Bündel
projects-export-history = Alles mit seinem Verlauf
projects-add-folder = Ordner hinzufügen
projects-add-recordings = Aufnahmen hinzufügen
projects-recordings = Aufnahmen
projects-labels = Labels
projects-on-this-device = Auf diesem Gerät
projects-drop-hint = Ziehen Sie Aufnahmen hierher, oder einen Ordner davon: WAV, FLAC, MP3, Ogg Vorbis, Opus.
projects-read-hint = Sie werden dort gelesen, wo sie liegen, mit ihrer eigenen Abtastrate; nichts wird hochgeladen.
projects-choose-files = Dateien wählen
projects-first-steps = Erste Schritte
projects-new-here = Neu hier?
projects-new-here-steps = Fünf erste Schritte dauern zwei Minuten: hören, zeichnen, labeln, rückgängig machen, gefragt werden. Sie stehen neben der Aufnahme.
projects-begin = Beginnen
projects-not-now = Nicht jetzt
projects-demo-empty = Das Demoprojekt hat keine Aufnahmen.
projects-demo-damaged = Die Liste der Demo-Aufnahmen ist beschädigt. Laden Sie die Seite neu und versuchen Sie es wieder.
projects-demo-not-fetched = Die Demo-Aufnahme { $name } konnte nicht geholt werden. Gehen Sie einmal online, und öffnen Sie das Demoprojekt dann wieder.
projects-new-recording = Neu
projects-place-kept = In diesem Browser aufbewahrt
projects-place-file = Wird aus Ihrer Datei gelesen
projects-place-ask = Der Browser fragt, bevor Ihre Datei gelesen wird
projects-place-server = Wird vom Server gehört
projects-place-missing = Zum Hören die Datei erneut wählen
projects-allow = Zugriff erlauben
projects-attach = Datei wählen
projects-none-like-this = Keine Aufnahme ist so. Zeigen Sie alle, oder wählen Sie weniger.
projects-questions-answered = Beantwortete Fragen
projects-answered-of = { $answered } von { $all } beantwortet
projects-about = Über diese Aufnahme
projects-recording-raven = Raven-Tabelle exportieren
projects-recording-audacity = Audacity-Labels exportieren
projects-recording-import = Annotationen importieren…
projects-recording-release = Hier aufbewahrtes Audio freigeben
projects-recording-keep = Das Audio hier aufbewahren
projects-recording-remove = Aus dem Projekt entfernen
projects-removed-recordings = Entfernte Aufnahmen ({ $count })
projects-release-removed = Audio freigeben
projects-recording-removed = { $name } ist nicht mehr im Projekt. Labels und Audio bleiben, bis Sie die Aufnahme wiederherstellen.
projects-recording-released = { $name } wird hier nicht mehr aufbewahrt. Die Labels schon; das Audio wird aus Ihrer Datei gelesen.
projects-keep-it = Aufbewahren
projects-step-remove-recording = { $name } entfernen
projects-step-restore-recording = { $name } wiederherstellen
projects-kept-none = Noch keine Aufnahmen.
projects-kept-nothing = Hier wird kein Audio aufbewahrt: Es wird aus Ihren eigenen Dateien oder vom Server gelesen.
projects-kept-all = { $count ->
    [one] Das Audio von 1 Aufnahme wird hier aufbewahrt ({ $size }).
   *[other] Das Audio von { $count } Aufnahmen wird hier aufbewahrt ({ $size }).
  }
projects-kept-some = { $count ->
    [one] { $rest ->
        [one] Das Audio von 1 Aufnahme wird hier aufbewahrt ({ $size }); 1 braucht Ihre eigene Datei.
       *[other] Das Audio von 1 Aufnahme wird hier aufbewahrt ({ $size }); { $rest } brauchen Ihre eigenen Dateien oder den Server.
      }
   *[other] { $rest ->
        [one] Das Audio von { $count } Aufnahmen wird hier aufbewahrt ({ $size }); 1 braucht Ihre eigene Datei.
       *[other] Das Audio von { $count } Aufnahmen wird hier aufbewahrt ({ $size }); { $rest } brauchen Ihre eigenen Dateien oder den Server.
      }
  }
projects-keep-all = Alle hier aufbewahren
projects-not-kept = Von { $name } konnte keine Kopie aufbewahrt werden.
projects-storage-used = Speicher: { $used } von { $quota } belegt
projects-storage-used-here = { $used } von { $quota } belegt Earmark in diesem Browser.
projects-promised = Der Browser hat versprochen, es nicht zu löschen.
projects-may-clear = Wird sein Datenträger voll, darf der Browser löschen, was hier aufbewahrt wird, außer er verspricht, es nicht zu tun.
projects-ask-to-keep = Browser bitten, es zu behalten
projects-not-promised = Der Browser hat es nicht versprochen. Oft hilft es, Earmark als App zu installieren oder ein Lesezeichen zu setzen; exportieren Sie ab und zu ein Bündel.
projects-adding = Dateien werden hinzugefügt
projects-adding-at = { $at } von { $all } kommt hinzu
projects-files-added = Hinzugefügte Dateien
projects-decoding = { $name }, wird dekodiert: { $percent } %
projects-added = { $count ->
    [one] 1 Aufnahme hinzugefügt.
   *[other] { $count } Aufnahmen hinzugefügt.
  }
projects-known = { $count ->
    [one] 1 Datei war schon da.
   *[other] { $count } Dateien waren schon da.
  }
projects-not-copied = { $count ->
    [one] 1 große Datei wurde nicht in den Browser kopiert; sie wird dort gelesen, wo sie liegt. „Das Audio hier aufbewahren“ im Menü kopiert sie.
   *[other] { $count } große Dateien wurden nicht in den Browser kopiert; sie werden dort gelesen, wo sie liegen. „Das Audio hier aufbewahren“ im Menü kopiert eine.
  }
projects-drop = Loslassen, um Aufnahmen, Ordner oder Tabellen hinzuzufügen
projects-neither = { $name } ist weder eine Aufnahme (WAV, FLAC, MP3, Ogg Vorbis, Opus) noch eine Tabelle.
projects-tables-left = { $count ->
    [one] Eine Tabelle kam mit den Aufnahmen und wurde nicht gelesen. „Importieren“ liest sie.
   *[other] { $count } Tabellen kamen mit den Aufnahmen und wurden nicht gelesen. „Importieren“ liest sie.
  }
projects-problems = Probleme
projects-problems-title = { $count ->
    [one] Bitte eine Sache ansehen
   *[other] Bitte { $count } Dinge ansehen
  }
projects-problems-more = … und { $count } weitere
projects-problems-dismiss = Probleme ausblenden
projects-exported = { $name } ist exportiert.
projects-import-empty = Die Tabelle enthält keine Annotationen.
projects-imported-into = { $count ->
    [one] 1 Annotation in { $name } importiert.
   *[other] { $count } Annotationen in { $name } importiert.
  }
projects-imported-spread = { $count } Annotationen in { $recordings } Aufnahmen importiert.
projects-imported-strategies = { $count ->
    [one] Eine Strategie zum Fragen importiert.
   *[other] { $count } Strategien zum Fragen importiert.
  }
projects-imported-existing = { $count ->
    [one] 1 Annotation war schon da.
   *[other] { $count } Annotationen waren schon da.
  }
projects-step-import = { $name } importieren
projects-step-import-tables = { $count } Tabellen importieren
projects-in-table = { $name }: { $sentence }
projects-rows-beyond = { $count ->
    [one] { $table }: 1 Zeile, die nach dem Ende von { $name } ({ NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s) beginnt, wurde ausgelassen.
   *[other] { $table }: { $count } Zeilen, die nach dem Ende von { $name } ({ NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s) beginnen, wurden ausgelassen.
  }
projects-the-bundle = Das Bündel
projects-rows-stranger = { $count ->
    [one] { $table }: 1 Annotation zu { $name } ausgelassen, denn diese Aufnahme ist nicht in diesem Projekt. Fügen Sie die Datei hinzu und importieren Sie dann noch einmal.
   *[other] { $table }: { $count } Annotationen zu { $name } ausgelassen, denn diese Aufnahme ist nicht in diesem Projekt. Fügen Sie die Datei hinzu und importieren Sie dann noch einmal.
  }
projects-history-stays = { $count ->
    [one] Eine Änderung aus dem Verlauf des Bündels bleibt in der Datei: Ein Import in ein Projekt übernimmt, was jetzt gilt. Ein Server übernimmt das ganze Projekt mit seinem Verlauf (durch seine Admins auf der Seite Server, oder earmark import).
   *[other] Die { $count } Änderungen aus dem Verlauf des Bündels bleiben in der Datei: Ein Import in ein Projekt übernimmt, was jetzt gilt. Ein Server übernimmt das ganze Projekt mit seinem Verlauf (durch seine Admins auf der Seite Server, oder earmark import).
  }
projects-rows-nowhere = { $count ->
    [one] { $table }: 1 Annotation ausgelassen, denn die Tabelle sagt nicht, um welche Aufnahme es geht. Importieren Sie sie aus dem Menü dieser Aufnahme.
   *[other] { $table }: { $count } Annotationen ausgelassen, denn die Tabelle sagt nicht, um welche Aufnahme es geht. Importieren Sie sie aus dem Menü dieser Aufnahme.
  }
projects-labels-hint = Worauf achten Sie beim Hören? Fügen Sie Arten, Rufe oder einfach „Laut“ hinzu.
projects-new-label = Neues Label
projects-add-label = Label, oder Liste einfügen
projects-colour-of = Farbe von { $name }
projects-name-of-label = Name von Label { $number }
projects-key-of = Taste von { $name }
projects-key = Taste
projects-change = { $name } ändern
projects-move-up = { $name } nach oben
projects-move-down = { $name } nach unten
projects-remove = { $name } entfernen
projects-labels-added = { $count ->
    [one] 1 Label hinzugefügt.
   *[other] { $count } Labels hinzugefügt.
  }
projects-step-rename-label = Label umbenennen in { $name }
projects-label-removed = Das Label { $name } ist entfernt. Annotationen, die es haben, behalten es.
projects-attributes = Merkmale
projects-attributes-hint = Was soll zu einer Annotation noch gesagt werden? Entfernung, Ruftyp, gesehen oder nicht.
projects-attribute-add = Merkmal hinzufügen
projects-attributes-removed = Entfernte Merkmale ({ $count })
projects-attribute-removed = Das Merkmal { $name } ist entfernt. Annotationen behalten, was dazu gesagt ist.
projects-attribute-new = Neues Merkmal
projects-attribute-change = Merkmal ändern
projects-attribute-kind = Art
projects-attribute-kind-stays = Die Art bleibt: Annotationen haben Werte davon.
projects-kind-text = Text
projects-kind-number = Zahl
projects-kind-choice = Auswahl aus einer Liste
projects-kind-yesno = Ja oder nein
projects-kind-choice-none = Noch keine Auswahl
projects-kind-number-between = Zahl von { NUMBER($least, maximumFractionDigits: 9) } bis { NUMBER($most, maximumFractionDigits: 9) }
projects-kind-number-least = Zahl ab { NUMBER($least, maximumFractionDigits: 9) }
projects-kind-number-most = Zahl bis { NUMBER($most, maximumFractionDigits: 9) }
projects-no-limit = beliebig
projects-unit = Einheit (falls nötig)
projects-least = Mindestens
projects-most = Höchstens
projects-choices = Auswahl, eine je Zeile
projects-problem-choices = Geben Sie mindestens zwei Möglichkeiten an, eine je Zeile.
projects-problem-range = Die Enden des Bereichs müssen Zahlen sein, oder leer.
projects-problem-order = „Mindestens“ darf nicht größer sein als „Höchstens“.
projects-mono = mono
projects-stereo = stereo
projects-channels = { $count } Kanäle
projects-place-preview = Eine Vorschau ist in diesem Browser aufbewahrt

## python

python-idle = Python wurde nicht gestartet.
python-interpreter = Python wird gestartet…
python-numpy = NumPy wird geladen…
python-earmark = Die Methoden werden geladen…
python-ready = Python ist bereit.
python-failed = Python konnte nicht gestartet werden.
python-failed-because = Python konnte nicht gestartet werden: { $reason }
python-restarting = Python wurde während dieser Aufgabe beendet und wird neu gestartet: { $reason }
python-stopped = Python wurde beendet: { $reason }
python-worker-stopped = Der Python-Prozess wurde beendet.
python-call-failed = { $name } ist fehlgeschlagen: { $reason }
python-cancelled = Die Aufgabe wurde abgebrochen.

## questions

questions-ask-me = Frag mich
questions-intro = Earmark teilt die Aufnahme und fragt nach einem Teil nach dem anderen. Aus den Antworten werden Annotationen.
questions-method = Methode
questions-count = Fragen
questions-each = je etwa { $length }
questions-of-project = Aus diesem Projekt
questions-own-summary = In diesem Projekt geschrieben. Sie läuft abgeschottet und bekommt nichts als den Ton.
questions-prototypes = Prototypen dieses Projekts
questions-own-instead = { $reason } Stattdessen fragt Earmark.
questions-start = Fragen beginnen
questions-open-left = { $left } von { $total } Fragen sind noch offen.
questions-go-on = { $left ->
    [one] Damit weitermachen
   *[other] Mit diesen { $left } weitermachen
  }
questions-no-labels = Dieses Projekt hat noch keine Labels zum Antworten: zuerst eines anlegen.
questions-whole-number = Eine ganze Zahl von Fragen angeben, von 1 bis 999.
questions-strategy-earmark = Earmark, lernend
questions-strategy-acpd = A-CPD (veröffentlicht), lernt
questions-strategy-fcpd = F-CPD (veröffentlicht)
questions-strategy-cpd = Änderungspunkte
questions-strategy-fixed = Gleiche Teile
questions-strategy-pelt = Pelt
questions-strategy-binseg = Binäre Teilung
questions-strategy-window = Gleitendes Fenster
questions-strategy-kernelcpd = Kernel-Änderungspunkte
questions-summary-earmark = Schneidet so, dass nach den Antworten möglichst wenige Sekunden falsch sind, und lernt aus jeder.
questions-summary-acpd = Schneidet, wo sich die Ähnlichkeit mit dem Bestätigten am meisten ändert; lernt (veröffentlicht).
questions-summary-fcpd = Schneidet, wo sich die Einbettungen am meisten ändern; lernt nicht (veröffentlicht).
questions-summary-cpd = Teilt dort, wo sich der Klang davor und danach am meisten unterscheiden.
questions-summary-fixed = Teilt die Aufnahme in gleiche Teile, ohne sie anzuhören.
questions-summary-pelt = Die beste Teilung unter einem Strafmaß, mit so vielen Schnitten wie erlaubt (ruptures).
questions-summary-binseg = Teilt in zwei, wo es am meisten hilft, und die Teile wieder (ruptures).
questions-summary-window = Teilt dort, wo sich die Hälften eines gleitenden Fensters am meisten unterscheiden (ruptures).
questions-summary-kernelcpd = Die besten Schnitte von allen unter einem Kernel (ruptures).
questions-question-of = Frage { $number } von { $total }
questions-question-answer = Frage { $number }: { $answer }
questions-back-to-labeling = Zurück zum Labeln
questions-what = Was ist hier drin?
questions-several = Mehrere
questions-several-title = Mehrere Labels in einer Antwort
questions-several-hint = { $title }; Umschalt oder langes Drücken tut es für eine Frage
questions-labels = Labels zum Antworten
questions-nothing = Nichts
questions-unsure = Unsicher
questions-before = Vorige Frage
questions-next = Nächste Frage
questions-these = { $count ->
    [0] Diese Labels
    [one] Dieses
   *[other] Diese { $count }
  }
questions-again = Noch einmal
questions-all-answered = Alle { $count } Fragen beantwortet
questions-took = in { $length }
questions-found = Was gefunden wurde
questions-removed-label = ein entferntes Label
questions-change-answer = Ein Stück des Streifens drücken, um dessen Antwort zu ändern.
questions-what-next = Wie es weitergeht
questions-ask-again = Noch einmal fragen, auf andere Art
questions-not-answered = nicht beantwortet
questions-answer-nothing = nichts
questions-answer-unsure = unsicher
questions-step = Antwort { $answer }
questions-own-failed = Die Strategie „{ $name }“ hat nichts gefragt. { $reason }
questions-suggested = Earmark vermutet: { $what }, { $percent } %
questions-accept = Übernehmen
questions-key-accept = So antworten, wie Earmark vermutet
questions-without-model = Diese Fragen kommen ohne das Modell aus. { $reason }
questions-model = Hört mit
questions-model-hint = Was Geräusche unterscheidet; jedes Modell lernt für sich.

## relay

relay-sign-in = Anmelden
relay-sign-out = Abmelden
relay-sign-out-what = Was Sie hier von Projekten des Servers haben
relay-sign-out-keep = Auf diesem Gerät für mich behalten
relay-sign-out-keep-hint = Niemand sieht es, bis Sie sich hier wieder anmelden; dazu braucht es das Netz. Wartende Änderungen werden dann in Ihrem Namen gesendet.
relay-sign-out-remove = Von diesem Gerät entfernen
relay-sign-out-remove-hint = Labels, Listen und Aufnahmen der Projekte des Servers werden hier entfernt; auf dem Server bleiben sie. Projekte, die nur auf diesem Gerät sind, bleiben unberührt.
relay-sign-out-action = Abmelden und behalten
relay-sign-out-remove-action = Abmelden und entfernen
relay-sign-out-nothing-lost = Alles davon ist auf dem Server.
relay-sign-out-lost = Nicht alles ist auf dem Server. Verloren wären:
relay-sign-out-lost-edits = { $count ->
    [one] { $count } nicht gesendete Änderung.
   *[other] { $count } nicht gesendete Änderungen.
  }
relay-sign-out-lost-recordings = { $count ->
    [one] Die Kopie von { $count } Aufnahme, von der nicht bekannt ist, dass sie auf dem Server ist.
   *[other] Die Kopien von { $count } Aufnahmen, von denen nicht bekannt ist, dass sie auf dem Server sind.
  }
relay-sign-out-lost-refused = { $count ->
    [one] Was der Server in { $count } Projekt nicht angenommen hat.
   *[other] Was der Server in { $count } Projekten nicht angenommen hat.
  }
relay-sign-in-wrong = Name oder Passwort stimmt nicht.
relay-no-account = Noch kein Konto? Bitten Sie die Projektleitung um eine Einladung.
relay-name = Name
relay-password = Passwort
relay-password-hint = Mindestens 8 Zeichen; einige Wörter lassen sich leicht merken.
relay-old-password = Bisheriges Passwort
relay-new-password = Neues Passwort
relay-change-password = Passwort ändern
relay-password-changed = Das Passwort ist geändert. Alle anderen Geräte wurden abgemeldet.
relay-account = Konto
relay-account-of = Konto von { $name }
relay-away = Der Server ist nicht erreichbar; hier geht die Arbeit weiter.
relay-projects = Auf dem Server
relay-projects-none = Sie nehmen noch an keinem Projekt auf dem Server teil.
relay-project = Projekt
relay-project-here = auf diesem Gerät
relay-open = Öffnen
relay-people = Personen
relay-people-none = Hinter dieser Seite steht kein Server; das Projekt bleibt auf diesem Gerät.
relay-people-away = Der Server ist gerade nicht erreichbar. Personen und Konten lassen sich ändern, sobald er wieder da ist.
relay-people-sign-in = Melden Sie sich an, um zu sehen, wer teilnimmt, und um andere einzuladen.
relay-publish = Dieses Projekt auf den Server stellen
relay-publish-hint = Es bleibt dasselbe Projekt, hier wie dort. Es gehört dann Ihnen, und Sie können andere einladen.
relay-published = { $name } ist jetzt auf dem Server.
relay-members = Wer teilnimmt
relay-members-none = Noch nimmt niemand teil.
relay-you = Das sind Sie
relay-role = Rolle
relay-role-of = Rolle von { $name }
relay-add-by-name = Name einer Person mit Konto
relay-leave = Verlassen
relay-left = Sie nehmen an diesem Projekt nicht mehr teil.
relay-removed = { $name } nimmt nicht mehr teil.
relay-role-owner = Eigentümer
relay-role-manager = Leitung
relay-role-reviewer = Prüfung
relay-role-annotator = Annotation
relay-role-viewer = Nur ansehen
relay-role-uploader = Nur hochladen
relay-role-owner-what = Darf alles, auch das Projekt archivieren und weitere Eigentümer bestimmen.
relay-role-manager-what = Ändert Labels, Einstellungen und Personen; dazu alles, was die Prüfung darf.
relay-role-reviewer-what = Prüft die Arbeit anderer, nimmt sie zurück und labelt.
relay-role-annotator-what = Labelt, beantwortet Fragen und fügt Aufnahmen hinzu.
relay-role-viewer-what = Sieht, hört und exportiert; ändert nichts.
relay-role-uploader-what = Sendet Aufnahmen; sieht keine Annotationen.
relay-invite = Einladen
relay-invite-hint = Ein Link lässt eine Person herein, mit oder ohne Konto. Er gilt einmal.
relay-make-link = Link erstellen
relay-link = Link
relay-link-made = Für eine Person, als: { $role }
relay-link-once = Schicken Sie ihn, oder halten Sie das Bild vor eine Kamera. Er wird nur jetzt gezeigt.
relay-qr = Der Link als QR-Code
relay-copy = Kopieren
relay-copied = Kopiert
relay-invitations-open = Noch nicht benutzt
relay-invitation-by = Eingeladen von { $by }, bis { $until }
relay-withdraw = Zurückziehen
relay-invitation = Einladung
relay-invited-project = { $by } lädt Sie zu { $project } ein
relay-invited-server = Sie sind auf diesen Server eingeladen
relay-invited-admin = Sie sind auf diesen Server eingeladen, als Admin
relay-invited-first = Willkommen: Werden Sie die erste Admin-Person dieses Servers
relay-invited-as = Sie nähmen teil als: { $role }
relay-accept-as = Als { $name } teilnehmen
relay-new-account-hint = Wählen Sie einen Namen, den andere sehen, und ein Passwort.
relay-make-account = Konto anlegen
relay-have-account = Ich habe ein Konto
relay-welcome = Willkommen, { $name }.
relay-sessions = Wo Sie angemeldet sind
relay-session-this = Dieses Gerät, seit { $since }
relay-session-seen = Zuletzt benutzt { $when }, von { $address }, seit { $since }
relay-end-others = Überall sonst abmelden
relay-tokens = Ihre API-Token
relay-token-about = { $project }, { $role }, bis { $until }
relay-programs = Für Programme
relay-programs-hint = Mit einem Token arbeitet ein Skript oder anderes Programm in Ihrem Namen, nur in diesem Projekt.
relay-token-for = Wofür
relay-make-token = Token erstellen
relay-token = Token
relay-token-once = Bewahren Sie es jetzt auf: Es wird nur jetzt gezeigt. Im Konto steht es und lässt sich zurückziehen.
relay-error-away = Der Server ist nicht erreichbar.
relay-error-too-many = { $minutes ->
    [one] Zu viele Versuche. Versuchen Sie es in einer Minute wieder.
   *[other] Zu viele Versuche. Versuchen Sie es in { $minutes } Minuten wieder.
  }
relay-valid-for = Gültig für
relay-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
  }
relay-search-people = Nach Namen suchen
relay-nobody-found = Niemand heißt so.
relay-member-closed = Dieses Konto ist gesperrt
relay-you-only-owner = Das sind Sie, und nur Ihnen gehört das Projekt. Geben Sie es noch jemandem, bevor Sie gehen.
relay-only-owner = Gehört nur dieser Person. Geben Sie es zuerst noch jemandem.
relay-remove-member = { $name } aus dem Projekt nehmen
relay-added = { $name } nimmt teil als: { $role }
relay-role-given = { $name } nimmt von nun an teil als: { $role }
relay-less-title = Rechte abgeben?
relay-less-meaning = Sie nähmen teil als: { $role }. Nur wer mehr Rechte hat, kann Ihnen Ihre wiedergeben.
relay-less-action = Abgeben
relay-leave-title = Das Projekt verlassen?
relay-leave-meaning = Was Sie getan haben, bleibt darin, unter Ihrem Namen. Um zurückzukommen, brauchen Sie eine Einladung.
relay-people-outside = Sie nehmen an diesem Projekt auf dem Server nicht oder nicht mehr teil. Bitten Sie, wem es gehört, um eine Einladung.
relay-on-server-what = So heißt es dort und in Einladungen.
relay-archive = Archivieren
relay-archive-title = { $name } archivieren?
relay-archive-meaning = Niemand kann es auf dem Server öffnen, bis jemand, dem es gehört, es zurückholt. Alles darin bleibt erhalten.
relay-archived = { $name } ist archiviert.
relay-archived-what = Archiviert: Alles bleibt erhalten, und niemand kann es auf dem Server öffnen.
relay-bring-back = Zurückholen
relay-brought-back = { $name } ist wieder da.
relay-projects-archived = Archiviert: { $count }
relay-tokens-hint = Damit arbeiten Programme in Ihrem Namen. Neue entstehen auf der Seite Personen eines Projekts.
relay-tokens-valid = Gültige Token
relay-token-used = zuletzt benutzt { $when }
relay-token-unused = noch nicht benutzt
relay-token-yours = Ihres
relay-withdraw-token = Das Token { $name } zurückziehen
relay-account-none = Hinter dieser Seite steht kein Server, daher gibt es keine Konten.
relay-you-admin = Sie sind Admin: Konten und Projekte dieses Servers
relay-error-signed-out = Sie sind nicht mehr angemeldet. Was Sie labeln, bleibt auf diesem Gerät.
relay-error-name-taken = Es gibt schon ein Konto namens { $name }; wählen Sie einen anderen Namen.
relay-error-no-account = Es gibt kein Konto namens { $name }.
relay-error-account-closed = Dieses Konto ist gesperrt; es kann an keinem Projekt teilnehmen.
relay-error-last-admin = Das ist die letzte Admin-Person des Servers; machen Sie zuerst noch jemanden zum Admin.
relay-error-last-owner = Diese Person ist die letzte, der das Projekt gehört; geben Sie es zuerst noch jemandem.
relay-error-last-owner-of = Nur diesem Konto gehört noch { $projects }; geben Sie es zuerst noch jemandem.
relay-error-hand-out = Diese Rolle hat Rechte, die Sie selbst nicht haben.
relay-error-password-short = Das Passwort braucht mindestens { $least } Zeichen.
relay-error-password-name = Das Passwort darf nicht der Name sein.
relay-error-old-password = Das bisherige Passwort ist falsch.
relay-error-name-length = Ein Name braucht 1 bis { $longest } Zeichen.
relay-error-rooms-starting = Die Räume starten gerade; bitte gleich noch einmal versuchen.
relay-error-version-taken = Dieses Projekt hat schon eine Version namens { $name }.
relay-error-revert-others = Einige dieser Änderungen sind nicht Ihre eigenen, und Ihre Rolle nimmt nur eigene zurück. Fragen Sie jemanden, der prüft.
relay-error-admins-only = Das darf nur, wer diesen Server verwaltet.
relay-error-role-not-allowed = Ihre Rolle erlaubt das nicht.
relay-error-session-gone = Diese Anmeldung gibt es nicht; vielleicht ist sie schon beendet.
relay-error-token-gone = Dieses Token gibt es nicht; vielleicht wurde es schon zurückgezogen.
relay-error-project-archived = Dieses Projekt ist archiviert; wem es gehört, kann es zurückholen.
relay-error-no-member = Diese Person nimmt an dem Projekt nicht teil.
relay-error-invitation-unknown = Diese Einladung ist hier nicht bekannt; lassen Sie sich den ganzen Link noch einmal geben.
relay-error-invitation-used = Diese Einladung wurde schon benutzt; bitten Sie um eine neue.
relay-error-invitation-over = Diese Einladung gilt nicht mehr; bitten Sie um eine neue.
relay-error-invitation-archived = Das Projekt dieser Einladung wurde archiviert.
relay-error-project-taken = Dieser Server hat schon ein Projekt mit dieser Kennung; es bleibt, wie es ist.
relay-error-no-model = Der Server hat kein Modell namens { $model }; wählen Sie ein anderes.
relay-error-no-preview = Die Vorschau dieser Aufnahme gibt es noch nicht; ein Gateway des Servers macht sie.
relay-error-job-under-way = Dieser Auftrag läuft schon.
relay-error-job-ended = Dieser Auftrag ist schon zu Ende.
relay-proof = Sind das noch Sie?
relay-proof-what = Ihre Anmeldung ist eine Weile her. Geben Sie Ihr Passwort noch einmal ein, bevor das geändert wird.
relay-proof-action = Weiter
relay-code = Code Ihrer App
relay-code-hint = Die sechs Ziffern, die sie jetzt zeigt, oder einer Ihrer Ersatzcodes.
relay-factor = Zweiter Faktor
relay-factor-what = Mit einem zweiten Faktor braucht die Anmeldung außer dem Passwort einen Code einer App auf Ihrem Telefon: Ein Passwort, das jemand erfährt, genügt dann nicht.
relay-factor-on = Eingeschaltet seit { $when }.
relay-factor-codes-left = { $count ->
    [one] Ein Ersatzcode ist übrig.
   *[other] { $count } Ersatzcodes sind übrig.
}
relay-factor-begin = Zweiten Faktor einrichten
relay-factor-codes = Neue Ersatzcodes
relay-factor-replace = Andere App verwenden
relay-factor-remove = Darauf verzichten
relay-factor-qr = Das Geheimnis für die App als QR-Code
relay-factor-scan = Öffnen Sie eine App, die Codes erzeugt (die meisten Passwortverwaltungen können es), und lassen Sie sie dieses Bild sehen.
relay-factor-type = Oder geben Sie in ihr ein:
relay-factor-first = Der Code, den die App jetzt zeigt
relay-factor-confirm = Einschalten
relay-factor-recovery = Ersatzcodes
relay-factor-recovery-what = Bewahren Sie sie dort auf, wo Sie sie ohne Telefon finden. Jeder gilt einmal anstelle der App, und sie werden nur jetzt gezeigt.
relay-factor-is-on = Der zweite Faktor ist eingeschaltet. Alle anderen Geräte wurden abgemeldet.
relay-factor-is-off = Die Anmeldung braucht wieder nur das Passwort.
relay-error-code-wrong = Der Code ist falsch oder wurde schon verwendet; warten Sie auf den nächsten.
relay-error-factor-none = Es gibt keinen zweiten Faktor; beginnen Sie von vorn.
relay-error-proof-needed = Geben Sie Ihr Passwort noch einmal ein, bevor Sie das ändern.
relay-error-password-wrong = Das Passwort ist falsch.
relay-error-password-common = Dieses Passwort gehört zu den häufigsten, die zuerst probiert werden; wählen Sie ein anderes.
relay-error-admin-needs-factor = Wer diesen Server verwaltet, braucht einen zweiten Faktor; richten Sie ihn auf Ihrer Kontoseite ein.

## sampling

sampling-next = Weiter
sampling-key-next = Weiter: öffnen, was einen Blick wert ist
sampling-key-progress = Wie weit das Projekt ist
sampling-all-opened = Alles, was abgehört wurde, ist geöffnet worden.
sampling-listens-first = Earmark hört die Aufnahmen erst ab; dann öffnet es eine.
sampling-nothing-embedded = Der Server hat von diesem Projekt noch keine Einbettungen.
sampling-by-server = Der Server hat gewählt, unter allen Aufnahmen, von denen er Einbettungen hat.
sampling-kept-only = { $why } Darum wird unter dem gewählt, was auf diesem Gerät aufbewahrt ist.
sampling-nothing-kept = Auf diesem Gerät ist nichts aufbewahrt, was als Nächstes geöffnet werden könnte.
sampling-nothing-to-hear = Keine Aufnahme ließ sich abhören. Geben Sie eine ihrer Dateien noch einmal an.
sampling-listening = Hört ab: { $done } von { $total } Aufnahmen
sampling-listening-hint = Gewählt wird unter den Aufnahmen, die Earmark abgehört hat.
sampling-listen = Den Rest abhören
sampling-stop = Nicht weiter abhören
sampling-progress = Fortschritt
sampling-learned = Was gelernt wurde
sampling-no-curve = Noch ist nichts gelernt. Beantworten Sie einige Fragen von „Frag mich“.
sampling-curve = Von den letzten Antworten waren { $share } % wie erwartet.
sampling-answers = { $count ->
    [one] { $count } Antwort
   *[other] { $count } Antworten
  }
sampling-as-table = Als Tabelle
sampling-column-answers = Antworten
sampling-column-expected = Wie erwartet
sampling-so-far = Bisher
sampling-asked = Gestellte Fragen
sampling-saved = Gesparte Fragen
sampling-saved-hint = Gespart gegenüber gleichen Teilen, die so kurz sind wie das Gefundene.
sampling-found-in = Abschnitte, in denen etwas ist
sampling-of = { $found } von { $total } geöffneten
sampling-left = Noch zu finden
sampling-left-unknown = { $count ->
    [one] noch nicht abzusehen; { $count } Abschnitt ist offen
   *[other] noch nicht abzusehen; { $count } Abschnitte sind offen
  }
sampling-left-about = etwa { $expected } von { $count }
sampling-left-most = etwa { $expected } von { $count }, höchstens { $most }
sampling-stop-hint = Es ist kaum noch etwas zu finden. Jetzt lässt sich gut aufhören.
sampling-what-next = Wonach „Weiter“ wählt
sampling-forget = Gelerntes vergessen
sampling-strategy = Wählt nach
sampling-strategy-mix = Gemischt
sampling-strategy-random = Los
sampling-strategy-uncertainty = Zweifel
sampling-strategy-topk_entropy = Zweifelhafte Momente
sampling-strategy-margin = Knappe Fälle
sampling-strategy-certainty = Am wenigsten sicher
sampling-strategy-high_probability = Wahrscheinliche Funde
sampling-strategy-typicality = Typisches
sampling-strategy-coverage = Abdeckung
sampling-strategy-mffft = Widersprüche zuerst
sampling-strategy-nearest_positives = Ähnlich wie Funde
sampling-summary-mix = Verteilt sich erst, nimmt dann abwechselnd Wahrscheinliches und Zweifelhaftes; 1 von 10 wird gelost.
sampling-summary-random = Jeder Abschnitt ist so wahrscheinlich wie jeder andere.
sampling-summary-uncertainty = Wo das Modell im Mittel zweifelt.
sampling-summary-topk_entropy = Wo Momente sind, an denen das Modell zweifelt.
sampling-summary-margin = Wo die zwei wahrscheinlichsten Antworten am nächsten beieinander liegen.
sampling-summary-certainty = Wo das Modell am wenigsten sicher ist.
sampling-summary-high_probability = Wo wahrscheinlich etwas ist.
sampling-summary-typicality = Was seinen Nachbarn am ähnlichsten ist.
sampling-summary-coverage = Was allem noch nicht Annotierten am ähnlichsten ist.
sampling-summary-mffft = Wo das Modell und das nächste Label sich widersprechen.
sampling-summary-nearest_positives = Was wie ein Fund klingt.
sampling-reason-random = Gelost: 1 von { $every } wird es, damit der Fortschritt ehrlich gemessen ist.
sampling-reason-unsure = Das Modell zweifelt hier: im Mittel { $bits } von 1 Bit.
sampling-reason-unsure-moments = Das Modell zweifelt hier an { $count } Momenten: { $bits } von 1 Bit.
sampling-reason-close-call = Die zwei wahrscheinlichsten Antworten liegen nur { $difference } % auseinander.
sampling-reason-least-certain = Das Modell ist sich hier nur zu { $certainty } % sicher.
sampling-reason-likely = Wahrscheinlich ist hier etwas: { $probability } %.
sampling-reason-typical = Typisch für das noch nicht Annotierte: { $count } Nachbarn sind { $distance } entfernt.
sampling-reason-covers = Ähnlich wie { $share } % dessen, wofür noch nichts Ähnliches annotiert ist.
sampling-reason-mismatch = Das Modell sagt { $probability } %, das ähnlichste annotierte Geräusch etwas anderes.
sampling-reason-far = Weiter von allem Annotierten entfernt als alles andere: { $distance }.
sampling-reason-near-positive = Am nächsten an etwas, das Sie gefunden haben: { $distance } entfernt.
sampling-reason-no-answers = Noch ist nichts gelernt, also verteilen sich die ersten über alle Geräusche.
sampling-reason-own = Gewählt von „{ $name }“, einer Strategie dieses Projekts.
sampling-own-summary = Jemand aus diesem Projekt hat sie geschrieben. Sie läuft abgeschottet und bekommt nur Zahlenreihen.
sampling-own-failed = Die Strategie „{ $name }“ hat nichts gewählt. { $reason } Stattdessen kommt, was Earmark öffnen würde.

## sandbox

sandbox-title = Python für Strategien
sandbox-line = Zeile { $line }: { $reason }
sandbox-not-queries = Was zurückkam, sind keine Fragen vom Anfang der Aufnahme bis zu ihrem Ende.
sandbox-not-figures = Was zurückkam, sind nicht die Zahlen eines Vergleichs.
sandbox-not-started = Python konnte nicht gestartet werden: { $reason }
sandbox-too-long = Sie lief nach { $seconds } s noch immer und wurde angehalten. Sonst wurde nichts berührt.

## sending

sending-signed-out = { $name } konnte nicht gesendet werden: Melden Sie sich wieder an und versuchen Sie es dann noch einmal.
sending-away = Der Server ist nicht zu erreichen. { $name } geht von selbst weiter, sobald er es ist.
sending-status = Der Server antwortete { $status }.
sending-refused = { $name } wurde nicht angenommen: { $reason }
sending-not-listed = { $name } wurde gesendet, aber der Server führt es nicht auf. Versuchen Sie es noch einmal.
sending-done = { $count ->
    [one] Eine Aufnahme ist jetzt auf dem Server, in { $project }. Ihre Bytes wurden verglichen.
   *[other] { $count } Aufnahmen sind jetzt auf dem Server, in { $project }. Ihre Bytes wurden verglichen.
  }
sending-unsent = { $count ->
    [one] Das Audio einer Aufnahme ({ $size }) ist auf diesem Gerät und nicht auf dem Server: Andere können es nicht hören.
   *[other] Das Audio von { $count } Aufnahmen ({ $size }) ist auf diesem Gerät und nicht auf dem Server: Andere können es nicht hören.
  }
sending-send = An den Server senden
sending-title = Unterwegs zum Server
sending-at = { $sent } von { $bytes } gesendet
sending-state-waiting = Wartet, bis es an der Reihe ist
sending-state-reading = Wird gelesen
sending-state-sending = Wird gesendet
sending-state-paused = Wartet auf den Server
sending-state-checking = Wird verglichen
sending-state-failed = Nicht gesendet
sending-more = { $count ->
    [one] Eine weitere wartet.
   *[other] { $count } weitere warten.
  }
sending-again = Noch einmal versuchen
sending-keeps-going = Es geht weiter, solange Earmark offen ist, und nach dem Schließen dort, wo es war.

## similar

similar-title = Ähnliche Laute
similar-key = Ähnliche Laute: in allen Aufnahmen finden, was wie die Auswahl klingt
similar-choose-first = Wählen Sie zuerst eine Annotation aus, oder zeigen Sie auf eine: Earmark sucht dann nach ähnlichen Lauten.
similar-close = Ähnliche Laute verlassen
similar-searching = Sucht …
similar-none = Nichts wurde gefunden: Kein anderer Laut wurde abgehört.
similar-status = { $count ->
    [one] Der nächste Laut. Durchsuchte Aufnahmen: { $recordings }.
   *[other] Die { $count } nächsten Laute. Durchsuchte Aufnahmen: { $recordings }.
  }
similar-grid = Ähnliche Laute, der nächste zuerst
similar-more = Mehr
similar-sample = Gesucht wird
similar-sample-more = { $count ->
    [one] und { $count } weitere
   *[other] und { $count } weitere
  }
similar-sample-unheard = { $name } ließ sich nicht abhören, darum gibt es nichts zum Vergleichen.
similar-play-sample = Abspielen
similar-about = Was durchsucht wird
similar-stale = Weitere Aufnahmen wurden abgehört: Suchen Sie noch einmal, um auch sie zu sehen.
similar-by-server = Der Server hat alle Aufnahmen durchsucht, von denen er Einbettungen hat.
similar-kept-only = { $why } Darum wird nur durchsucht, was auf diesem Gerät aufbewahrt ist.
similar-missed = { $count ->
    [one] { $count } Aufnahme wurde nicht durchsucht
   *[other] { $count } Aufnahmen wurden nicht durchsucht
  }
similar-missed-no-sound = Der Ton ist nicht auf diesem Gerät, und es gibt keine Einbettungen davon.
similar-missed-stopped = Sie wurde nicht abgehört.
similar-missed-full = Für mehr ist kein Platz: Etwa zwölf Stunden lassen sich auf einmal durchsuchen.
similar-autoplay = Beim Bewegen abspielen
similar-autoplay-on = Laute werden beim Bewegen abgespielt.
similar-autoplay-off = Laute werden mit der Leertaste abgespielt.
similar-leave-out = Weglassen, was das Label schon hat
similar-verdicts = Was es ist
similar-verdicts-hint = Für die Kachel im Fokus:
similar-picked = { $count ->
    [one] Für { $count } ausgewählte Kachel:
   *[other] Für { $count } ausgewählte Kacheln:
  }
similar-same = Dasselbe
similar-not-this = Nicht das
similar-pick-all = Alle
similar-again = Noch einmal suchen
similar-keys = Tasten
similar-close-keys = Tasten schließen
similar-counts = { $labeled } gelabelt, { $rejected } etwas anderes
similar-very = sehr ähnlich, { $number }
similar-quite = ähnlich, { $number }
similar-somewhat = etwas ähnlich, { $number }
similar-little = kaum ähnlich, { $number }
similar-pick = Kachel { $number } auswählen
similar-open = In { $name } öffnen
similar-tile = { $number }: { $name }, { $start } bis { $end }, { $likeness }
similar-tile-labels = Label: { $labels }
similar-tile-rejected = etwas anderes
similar-step = { $count ->
    [one] { $count } ähnlichem Laut das Label { $labels } geben
   *[other] { $count } ähnlichen Lauten das Label { $labels } geben
  }
similar-given = { $count ->
    [one] { $count } Laut hat jetzt das Label { $labels }.
   *[other] { $count } Laute haben jetzt das Label { $labels }.
  }
similar-given-before = Das hat das Label { $labels } schon.
similar-rejected = { $count ->
    [one] { $count } Laut ist etwas anderes.
   *[other] { $count } Laute sind etwas anderes.
  }
similar-not-rejected = { $count ->
    [one] { $count } Laut ist wieder offen.
   *[other] { $count } Laute sind wieder offen.
  }
similar-no-sample-labels = Das Muster hat kein Label: Geben Sie eines mit seiner Taste.
similar-undone = Rückgängig gemacht: { $step }
similar-visit = Gefunden als ähnlicher Laut zu dem in { $name }: { $likeness }.
similar-back = Zurück zum Raster
similar-made = nach dem Klang gefunden { $at }
similar-grid-move = Zu einer anderen Kachel gehen
similar-grid-range = Mehrere nacheinander auswählen
similar-grid-label = Dem Ausgewählten oder der Kachel im Fokus ein Label geben
similar-grid-play = Abspielen oder anhalten
similar-grid-play-sample = Abspielen, was gesucht wird
similar-grid-same = Dasselbe: die Labels des Gesuchten geben, und weiter
similar-grid-reject = Nicht das: Es ist etwas anderes; weiter
similar-grid-pick = Auswählen, oder nicht
similar-grid-pick-all = Alle auswählen, oder keine
similar-grid-again = Noch einmal suchen, nach dem, was angenommen wurde
similar-grid-more = Mehr zeigen
similar-grid-open = In ihrer Aufnahme öffnen
similar-grid-help = Tasten zeigen
similar-grid-leave = Verlassen; das Raster bleibt erhalten

## spectrogram

spectrogram-in-view = Sichtbarer Teil der Aufnahme
spectrogram-window = { $start } bis { $end } von { $length }
spectrogram-role = Spektrogramm
spectrogram-shown = Spektrogramm, { $start } bis { $end }, { $low } bis { $high }
spectrogram-shown-named = Spektrogramm { $name }, { $start } bis { $end }, { $low } bis { $high }
spectrogram-the-recording = Die Aufnahme
spectrogram-hopeless = Das Spektrogramm ist mehrmals hintereinander stehen geblieben. Öffnen Sie die Aufnahme erneut; Ihre Labels sind sicher.

## storage

storage-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Byte
  }
storage-no-space = In diesem Browser ist nicht genug Platz für eine Kopie von { $name }. Gelabelt werden kann trotzdem; geben Sie anderes Audio frei oder schaffen Sie Platz und bewahren Sie es dann wieder auf.
storage-no-copies = Dieser Browser bewahrt hier keine Kopien von Audio auf (vielleicht ein privates Fenster). { $name } wird daher aus Ihrer Datei gelesen und muss nach dem Schließen des Tabs neu gewählt werden.
storage-not-kept = Von { $name } konnte keine Kopie aufbewahrt werden: { $reason }
storage-no-space-to-decode = In diesem Browser ist nicht genug Platz, um { $name } zu dekodieren. Geben Sie anderes Audio frei oder schaffen Sie Platz und fügen Sie die Datei dann wieder hinzu.
storage-no-files-to-decode = Dieser Browser bewahrt hier keine Dateien auf (vielleicht ein privates Fenster), daher kann { $name } nicht dekodiert werden. Öffnen Sie Earmark in einem normalen Fenster, oder wandeln Sie die Datei in WAV oder FLAC um.
storage-not-decoded = { $name } konnte nicht dekodiert werden: { $reason }
storage-asks-first = Der Browser fragt, bevor { $name } wieder gelesen wird: Erlauben Sie es, oder wählen Sie die Datei erneut.
storage-other-file = { $given } ist nicht die Datei, die als { $name } hinzugefügt wurde: Ihre Bytes sind andere. Die Labels sind unberührt. Wählen Sie die ursprüngliche Datei, oder fügen Sie diese als neue Aufnahme hinzu.
storage-gone-copy = Die in diesem Browser aufbewahrte Kopie ist weg, daher kann { $name } nicht gehört oder gezeichnet werden. Die Labels sind sicher: Geben Sie Earmark die Datei erneut und machen Sie weiter.
storage-gone-tab = Seit der Tab geschlossen wurde, kommt Earmark nicht mehr an die Datei, daher kann { $name } nicht gehört oder gezeichnet werden. Die Labels sind sicher: Geben Sie Earmark die Datei erneut und machen Sie weiter.
storage-gone-file = Die Datei wurde verschoben, umbenannt oder gelöscht, oder ihr Datenträger ist nicht angeschlossen, daher kann { $name } nicht gehört oder gezeichnet werden. Die Labels sind sicher: Geben Sie Earmark die Datei erneut und machen Sie weiter.
storage-not-here = Diese Aufnahme ist nicht auf diesem Gerät. Öffnen Sie ihr Projekt und fügen Sie die Datei hinzu.
storage-not-added = { $name } konnte nicht hinzugefügt werden: { $reason }
storage-not-listed = { $name } ist offen, aber dieser Browser hat die Aufnahme nicht in der Liste gespeichert (kein Platz, oder ein privates Fenster): Beim Schließen des Tabs ist sie weg.
storage-elsewhere = Die Datei zu { $name } ist auf einem anderen Gerät. Zum Hören die Datei hier hinzufügen; die Annotationen lassen sich auch ohne sie ansehen und ändern.
storage-cut-off = { $name } wurde auf dem Weg vom Server unterbrochen. Es geht dort weiter. { $reason }
storage-not-given = Der Server gibt { $name } nicht heraus (er antwortete { $status }).
storage-damaged = { $name } kam beschädigt vom Server und wurde verworfen. Versuchen Sie es noch einmal.

## table

table-key-table = Alle Annotationen als Tabelle
table-grid = Annotationen
table-start = Beginn (s)
table-end = Ende (s)
table-duration = Dauer (s)
table-low = Unten (Hz)
table-high = Oben (Hz)
table-labels = Labels
table-confidence = Sicherheit (%)
table-note = Notiz
table-origin = Herkunft
table-by = Von
table-channel = Kanal
table-origin-person = gezeichnet
table-origin-query = aus Antworten
table-origin-proposal = aus einem Vorschlag
table-origin-import = importiert
table-step-region = Bereich ändern
table-step-labels = Labels ändern
table-step-confidence = Sicherheit ändern
table-step-note = Notiz ändern
table-step-channel = Kanal ändern
table-step-attribute = { $name } ändern
table-problem-number = Geben Sie eine Zahl an.
table-problem-label = Es gibt kein Label „{ $name }“. Mehrere Labels stehen mit Strichpunkten dazwischen.
table-problem-confidence = Die Sicherheit reicht von 0 bis 100 %.
table-problem-channel = Der Kanal ist eine ganze Zahl von 1 bis { $channels } oder leer.
table-find = In der Tabelle finden
table-filter-label = Dieses Label zeigen
table-filter-origin = Diese Herkunft zeigen
table-filter-least = Sicherheit ab (%)
table-filter-most = Sicherheit bis (%)
table-any-label = Jedes Label
table-no-label = Kein Label
table-any-origin = Jede Herkunft
table-show-all = Alle zeigen
table-count = { $rows } von { $all }
table-count-selected = { $rows } von { $all }, { $selected } ausgewählt
table-count-hidden = { $rows } von { $all }, { $selected } ausgewählt, davon { $hidden } verborgen
table-relabel = Labeln
table-delete = Ausgewählte Annotationen löschen
table-columns = Spalten
table-close = Tabelle schließen
table-height = Höhe der Tabelle
table-empty = Noch ist nichts gelabelt. Was Sie zeichnen, steht dann hier.

## together

together-live = Auf dem Server
together-live-hint = Jede Änderung von hier ist auf diesem Gerät und auf dem Server gespeichert.
together-connecting = Verbindet
together-connecting-hint = Der Server wird gefragt, was neu ist. Änderungen werden solange auf diesem Gerät gespeichert.
together-sending = Sendet { $count }
together-sending-hint = Die letzten Änderungen sind auf diesem Gerät gespeichert und auf dem Weg zum Server.
together-waiting = { $count } warten
together-waiting-hint = Diese Änderungen sind auf diesem Gerät gespeichert. Sie werden gesendet, sobald der Server erreichbar ist, auch wenn die App zwischendurch geschlossen wird.
together-away = Nicht verbunden
together-away-hint = Der Server ist gerade nicht erreichbar. Er hat alle bisherigen Änderungen von hier; was andere tun, kommt später an.
together-ended = Kein Zutritt
together-ended-hint = Der Server lässt dieses Gerät nicht in den Raum. Das Labeln geht weiter, und Änderungen werden auf diesem Gerät gespeichert.
together-refused = { $count } abgelehnt
together-refused-hint = Der Server hat einige Änderungen nicht angenommen. Hier steht, welche und warum.
together-refused-list = Vom Server abgelehnt und zurückgenommen:
together-refused-forbidden = Ihre Rolle in diesem Projekt erlaubt diese Änderung nicht.
together-refused-schema = Diese Änderung hätte etwas Ungültiges hinterlassen.
together-refused-read = Gelesen
together-title = Gemeinsam
together-signed-in = Bei { $host } angemeldet als { $name }.
together-signed-out = Auf diesem Gerät ist niemand bei { $host } angemeldet.
together-expired = Ihre Anmeldung bei { $host } ist abgelaufen. Sie können weiter labeln; melden Sie sich wieder an, dann wird gesendet, was wartet.
together-count = { $count ->
    [0] Keine Änderung von hier wartet auf den Server.
    [one] Eine Änderung von hier wartet auf den Server.
   *[other] { $count } Änderungen von hier warten auf den Server.
  }
together-try-again = Jetzt erneut versuchen
together-read-only = Hier kann angesehen, gefiltert und exportiert, aber nichts geändert werden: Ihre Rolle in diesem Projekt darf nur lesen. Es wurde nichts geändert.
together-alone = Nur auf diesem Gerät.
together-alone-signed-out = Nur auf diesem Gerät. Zum Teilen bei { $host } anmelden.
together-share = Bei { $host } teilen
together-shared = Geteilt bei { $host }. Ihre Rolle: { $role }.
together-people = Personen: { $names }.
together-publishing = Auf dem Weg zum Server: { $done } von { $all } Dokumenten
together-right-ended = Nicht mehr mit Ihnen geteilt, oder archiviert. Was auf diesem Gerät ist, bleibt hier.
together-add-file = Datei hinzufügen
together-add-file-hint = Die Datei ist auf einem anderen Gerät. Zum Hören die Datei hinzufügen; die Annotationen sind hier.
together-follow = { $name } folgen
together-following = Folgt { $name }
together-follow-stop = { $name } nicht mehr folgen
together-drag-conflict = { $name } ändert diese Annotation auch gerade. Es gilt, wer zuletzt loslässt.
together-absent = { $count } von { $name } warten
together-absent-hint = { $count ->
    [one] Eine Änderung von { $name } ist auf diesem Gerät gespeichert. Sie bleibt hier sichtbar und wird gesendet, wenn { $name } sich hier anmeldet.
   *[other] { $count } Änderungen von { $name } sind auf diesem Gerät gespeichert. Sie bleiben hier sichtbar und werden gesendet, wenn { $name } sich hier anmeldet.
  }
together-held = { $count ->
    [one] Eine Ihrer Änderungen baut darauf auf und wartet mit.
   *[other] { $count } Ihrer Änderungen bauen darauf auf und warten mit.
  }
together-kept = Was Sie in { $name } getan haben und der Server nicht angenommen hat, ist auf diesem Gerät aufbewahrt, so wie es war.
together-keep-copy = Als Projekt dieses Geräts sichern
together-copy-name = { $name } (Kopie vom { $day })
together-refused-incomplete = Ein Teil davon baut auf Änderungen auf, die noch niemand gesendet hat; der Rest wurde angenommen.
together-refused-set_aside = Der Server ist an dieser Änderung gescheitert und hat sie beiseitegelegt. Sagen Sie es der Person, die den Server betreut.
together-refused-4409 = Der Server ist an dieser Änderung schon gescheitert und versucht sie nicht noch einmal. Sagen Sie es der Person, die den Server betreut.
together-refused-4413 = Das Dokument ist so groß, wie der Server es werden lässt.
together-refused-4400 = Diese Änderung ist für den Server zu tief verschachtelt.
together-refused-where = Es betrifft: { $what }
together-root-recording = was von der Aufnahme bekannt ist
together-root-annotations = eine Annotation
together-root-queries = eine Frage
together-root-bookmarks = ein Lesezeichen
together-root-project = der Name des Projekts
together-root-labels = ein Label
together-root-attributes = ein Attribut
together-root-settings = eine Einstellung des Projekts
together-root-strategies = eine Strategie
together-root-recordings = die Liste der Aufnahmen
together-closed-4400 = Diese Nachricht gehört nicht zum Protokoll; bringen Sie das Programm auf den neuesten Stand.
together-closed-4401 = Ihre Anmeldung ist beendet; melden Sie sich wieder an.
together-closed-4403 = Sie haben kein Recht mehr, in diesem Raum zu sein.
together-closed-4404 = Diesen Raum gibt es nicht.
together-closed-4409 = Eine Änderung wurde beiseitegelegt, weil der Server an ihr gescheitert ist; sagen Sie es der Person, die ihn betreut.
together-closed-4410 = Dieses Projekt ist archiviert; wem es gehört, kann es zurückholen.
together-closed-4429 = Das ganze Dokument wurde zu oft angefragt; warten Sie eine Minute.
together-closed-4500 = In diesem Raum ging etwas schief; er beginnt von Neuem.
together-closed-4503 = Die Räume starten gerade.
together-closed-4507 = Der Server kann gerade nichts speichern; Ihre Änderungen warten auf Ihrem Gerät.
together-closed-4508 = Diese Verbindung liest zu langsam; sie wird neu aufgebaut.
together-closed-4510 = Dieser Raum ist ausgesetzt, weil der Server an ihm gescheitert ist; sagen Sie es der Person, die ihn betreut.
together-closed-4513 = Zu viele Verbindungen; versuchen Sie es später noch einmal.
together-closed-1012 = Der Server startet neu.

## proposals

proposals-title = Vorschläge
proposals-find = Vorschläge suchen
proposals-again = Neu suchen
proposals-none = Nichts anderes klingt hier wie das, was beschriftet ist.
proposals-none-yet = Es gibt keine Vorschläge; suche zuerst welche.
proposals-nothing-learned = Es ist zu wenig beschriftet, um etwas vorzuschlagen: Beschrifte in diesem Projekt mindestens ein Geräusch.
proposals-threshold = Ab { $percent }
proposals-accept-one = { $name } bei { $at } übernehmen
proposals-dismiss-one = { $name } bei { $at } verwerfen
proposals-accept-all = { $count ->
    [one] Übernehmen ({ $percent } und mehr)
   *[other] Alle { $count } übernehmen ({ $percent } und mehr)
  }
proposals-accepted = { $count ->
    [one] Ein Vorschlag ist jetzt eine Annotation.
   *[other] { $count } Vorschläge sind jetzt Annotationen.
  }
proposals-hint-next = weiter
proposals-hint-accept = übernehmen
proposals-hint-dismiss = nicht das
proposals-step-accept = { $name } übernehmen
proposals-step-dismiss = Vorschlag verwerfen
proposals-step-accept-all = { $count ->
    [one] Einen Vorschlag übernehmen
   *[other] { $count } Vorschläge übernehmen
  }
proposals-key-find = Vorschläge suchen: was klingt wie Beschriftetes
proposals-key-next = Der nächste Vorschlag; eine Ziffer übernimmt ihn mit einem anderen Label
proposals-key-accept = Den Vorschlag übernehmen
proposals-key-dismiss = Den Vorschlag verwerfen

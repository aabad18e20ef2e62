# Deutsch. Wie man Texte schreibt und eine Sprache hinzufügt: README.md neben dieser Datei.

language-name = Deutsch

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

## app

app-home = Earmark, alle Projekte
app-where = Wo Sie sind
app-find = Befehl oder Aufnahme suchen
app-tell = Über diese Aufnahme
app-not-loaded = Diese Ansicht konnte nicht geladen werden. { $reason }
app-theme-light = Helle Farben
app-theme-dark = Dunkle Farben
app-theme-contrast = Hoher Kontrast
app-colours = Farben
app-all-projects = Alle Projekte
app-this-project = Dieses Projekt
app-go-to = Gehe zu
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

## audio

## document

## finding

finding-key-unlabeled = Nächster oder voriger Abschnitt ohne Annotationen
finding-key-next-query = Zur nächsten offenen Frage gehen
finding-key-go-to-time = Zu einer Zeit gehen
finding-key-loudness = Pegel über die Aufnahme, ein oder aus
finding-key-bookmark = Ein Lesezeichen am Cursor setzen
finding-key-next-bookmark = Nächstes oder voriges Lesezeichen
finding-key-bookmarks = Lesezeichen zeigen: hingehen, benennen, entfernen

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

## lab

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
listening-key-preset-recorded = Voreinstellung zum Hören: Wie aufgenommen
listening-key-preset-half = Voreinstellung zum Hören: Halbes Tempo
listening-key-preset-tape = Voreinstellung zum Hören: Viertel des Tempos, tiefer
listening-key-preset-skim = Voreinstellung zum Hören: Doppelt so schnell
listening-key-preset-expanded = Voreinstellung zum Hören: Fledermäuse, zehnmal langsamer
listening-key-preset-tuned = Voreinstellung zum Hören: Fledermäuse, Heterodyn bei 45 kHz

## looking

looking-key-look = Aussehen des Spektrogramms: Einstellungen und Voreinstellungen
looking-key-filter = Nächste Ansicht: einfach, entrauscht, PCEN
looking-key-scale = Nächste Frequenzskala: linear, Mel, log
looking-key-colours = Nächste Farben
looking-key-layout = Ein Bild, jeder Kanal, oder zwei Einstellungen
looking-key-brightness = Leise Laute heller oder dunkler
looking-key-preset-standard = Voreinstellung des Spektrogramms: Standard
looking-key-preset-birds = Voreinstellung des Spektrogramms: Vögel
looking-key-preset-bats = Voreinstellung des Spektrogramms: Fledermäuse
looking-key-preset-bass = Voreinstellung des Spektrogramms: Tiefe Töne
looking-key-preset-faint = Voreinstellung des Spektrogramms: Leise Laute
looking-key-preset-pcen = Voreinstellung des Spektrogramms: Laut und leise gleich (PCEN)

## offline

## projects

## python

## questions

## sandbox

## spectrogram

## storage

storage-elsewhere = Die Datei zu { $name } ist auf einem anderen Gerät. Zum Hören die Datei hier hinzufügen; die Annotationen lassen sich auch ohne sie ansehen und ändern.

## table

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
together-role-owner = besitzt
together-role-manager = leitet
together-role-reviewer = prüft
together-role-annotator = annotiert
together-role-viewer = liest
together-role-uploader = lädt hoch
together-on-server = Außerdem bei { $host }
together-open = { $name } öffnen
together-not-opened = Das Projekt konnte gerade nicht hierher geholt werden. Bitte das Netz prüfen und erneut versuchen.
together-add-file = Datei hinzufügen
together-add-file-hint = Die Datei ist auf einem anderen Gerät. Zum Hören die Datei hinzufügen; die Annotationen sind hier.
together-here = Gerade hier
together-follow = { $name } folgen
together-following = Folgt { $name }
together-follow-stop = { $name } nicht mehr folgen
together-unfollowed = { $name } ist gegangen: Das Folgen endet.
together-at = { $name }, bei { $time }
together-drag-conflict = { $name } ändert diese Annotation auch gerade. Es gilt, wer zuletzt loslässt.

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
finding-names-short = Nach Dateinamen suchen
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
finding-order-open = Meiste offene Fragen zuerst
finding-shown = { $shown } von { $total } Aufnahmen
finding-show-all = Alle zeigen

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
listening-title = Wie es klingt
listening-title-now = Wie es klingt: { $how }
listening-title-key = Wie es klingt ({ $key })
listening-repeat = Wiederholen
listening-reset = Zurücksetzen
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
listening-preset = Voreinstellung
listening-by-hand = Von Hand eingestellt
listening-name-recorded = Wie aufgenommen
listening-name-half = Halbe Geschwindigkeit
listening-name-tape = Viertel der Geschwindigkeit, tiefer
listening-name-skim = Doppelt so schnell
listening-name-expanded = Fledermäuse, zehnmal langsamer
listening-name-tuned = Fledermäuse, Heterodyn bei 45 kHz
listening-preset-command = Voreinstellung: { $name }
listening-project = Für das Projekt
listening-start = Alle hören zuerst { $name }
listening-preset-removed = Die Voreinstellung { $name } ist nicht mehr im Projekt.
listening-preset-remove = Diese Voreinstellung entfernen
listening-preset-saved = Alle im Projekt können die Voreinstellung { $name } jetzt wählen.
listening-preset-name = Name der Voreinstellung
listening-preset-nameless = Name
listening-preset-save = Sichern
listening-preset-hint = Um diese Einstellungen wieder zu verwenden, und damit andere von ihnen ausgehen.

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

## table

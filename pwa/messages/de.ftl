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

## habits

## lab

## labeling

## listening

## looking

## offline

## projects

## python

## questions

## sandbox

## spectrogram

## storage

## table

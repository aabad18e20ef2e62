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

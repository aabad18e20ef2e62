# English: what every other language is held against, and what is said where one lacks a message.
# How to write messages, and how to add a language: README.md beside this file.

language-name = English

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

## app

app-home = Earmark, all projects
app-where = Where you are
app-find = Find a command or a recording
app-not-loaded = This screen could not be loaded. { $reason }
app-theme-light = Light colours
app-theme-dark = Dark colours
app-theme-contrast = High contrast
app-colours = Colours
app-all-projects = All projects
app-this-project = This project
app-go-to = Go to
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

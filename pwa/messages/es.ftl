# Español. Cómo se escriben los textos y cómo se añade un idioma: README.md, junto a este archivo.

language-name = Español

## language

language-menu = Idioma
language-unsaved = No se ha cambiado el idioma: tus últimos cambios aún no están guardados.

## common

common-cancel = Cancelar
common-close = Cerrar
common-undo = Deshacer
common-redo = Rehacer
common-add = Añadir
common-remove = Quitar
common-rename = Cambiar nombre
common-delete = Eliminar
common-save = Guardar
common-done = Listo
common-stop = Detener
common-restore = Restaurar
common-dismiss = Descartar

## about

## app

app-home = Earmark, todos los proyectos
app-where = Dónde estás
app-find = Buscar un comando o una grabación
app-not-loaded = No se ha podido cargar esta pantalla. { $reason }
app-theme-light = Colores claros
app-theme-dark = Colores oscuros
app-theme-contrast = Alto contraste
app-colours = Colores
app-all-projects = Todos los proyectos
app-this-project = Este proyecto
app-go-to = Ir a
app-recordings = Grabaciones
app-state-saved = Guardado
app-state-saved-hint = Todos los cambios están guardados en este dispositivo.
app-state-saving = Guardando
app-state-saving-hint = Se está guardando el último cambio.
app-state-failed = Sin guardar
app-offline-unsupported = Solo en línea
app-offline-unsupported-hint = Este navegador no conserva la aplicación; necesita la red para abrirse.
app-offline-fetching = Descargando
app-offline-fetching-hint = La aplicación se está descargando para usarla sin red.
app-offline-ready = Lista sin conexión
app-offline-ready-hint = La aplicación está en este dispositivo y se abre sin red.
app-no-network = Sin red
app-no-network-hint = Ahora no hay red.

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

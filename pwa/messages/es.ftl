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
app-tell = Sobre esta grabación
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

finding-key-unlabeled = Tramo siguiente o anterior sin anotaciones
finding-key-next-query = Ir a la siguiente pregunta abierta
finding-key-go-to-time = Ir a un tiempo
finding-key-loudness = Nivel a lo largo de la grabación, sí o no
finding-key-bookmark = Poner un marcador en el cursor
finding-key-next-bookmark = Marcador siguiente o anterior
finding-key-bookmarks = Mostrar los marcadores: ir, nombrar, quitar
finding-no-gap = Ningún tramo tan largo está sin anotaciones. Amplía para buscar otros más cortos.
finding-no-query = No queda ninguna pregunta abierta en esta grabación. Pregúntame plantea otras.
finding-bookmarks = Marcadores
finding-bookmarks-close = Cerrar los marcadores
finding-bookmarks-by-time = Marcadores por tiempo
finding-bookmarks-empty = Todavía ninguno. Un marcador guarda un lugar al que volver o que mostrar a alguien: pon el cursor allí y usa el botón de arriba.
finding-bookmarks-empty-key = Todavía ninguno. Un marcador guarda un lugar al que volver o que mostrar a alguien: pon el cursor allí y pulsa { $key } o usa el botón de arriba.
finding-bookmark-here = En el cursor
finding-bookmark-set = Marcador en { $time }.
finding-bookmark-name-it = Ponerle nombre
finding-bookmark-none = Aún no hay ningún marcador en esta grabación. Pon primero uno en el cursor.
finding-bookmark-reached = { $name }: marcador { $number } de { $all }.
finding-bookmark-removed = Se quitó el marcador { $name }.
finding-bookmark-go = Ir a { $name }
finding-bookmark-name = Nombre del marcador en { $time }
finding-bookmark-nameless = Nombre
finding-bookmark-remove = Quitar el marcador { $name }
finding-strip = { $count ->
    [one] Dónde está 1 anotación en toda la grabación
   *[other] Dónde están { $count } anotaciones en toda la grabación
  }
finding-strip-loudness = { $count ->
    [one] Dónde está 1 anotación en toda la grabación y cuánto suena
   *[other] Dónde están { $count } anotaciones en toda la grabación y cuánto suena
  }
finding-thumbnail = Cómo se ve { $name }
finding-names = Buscar grabaciones por nombre de archivo
finding-names-short = Buscar por nombre
finding-state = Qué grabaciones
finding-state-all = Todas
finding-state-new = Sin empezar
finding-state-labeled = Con anotaciones
finding-state-bare = Sin anotaciones
finding-state-asked = Con preguntas
finding-state-open = Con preguntas abiertas
finding-format = Formato
finding-format-all = Cualquier formato
finding-length = Duración
finding-length-all = Cualquier duración
finding-length-short = Menos de 1 min
finding-length-middle = De 1 min a 1 h
finding-length-long = 1 h o más
finding-order = Orden
finding-order-added = Según se añadieron
finding-order-name = Nombre
finding-order-longest = Primero las más largas
finding-order-most = Primero con más anotaciones
finding-order-open = Primero con más preguntas abiertas
finding-shown = { $shown } de { $total } grabaciones
finding-show-all = Mostrar todas

## habits

habits-key-palette = Buscar cualquier comando, etiqueta, grabación o tiempo
habits-key-history = Mostrar lo que se ha hecho y volver a cualquier punto
habits-key-way = { $title } ({ $way })
habits-way-next = siguiente
habits-way-previous = anterior
habits-way-left = izquierda
habits-way-right = derecha
habits-way-up = arriba
habits-way-down = abajo
habits-way-back = atrás
habits-way-on = adelante
habits-way-start = inicio
habits-way-end = final
habits-way-earlier = antes
habits-way-later = después

## lab

## labeling

labeling-key-play = Reproducir o pausar
labeling-key-play-selection = Reproducir la anotación seleccionada, o lo que está a la vista
labeling-key-loop = Repetir lo que se reproduce
labeling-key-replay = Reproducir la pregunta otra vez
labeling-key-zoom-in = Acercar
labeling-key-zoom-out = Alejar
labeling-key-fit = Mostrar toda la grabación
labeling-key-about = Acerca de esta grabación
labeling-key-clock = Hora del día, o tiempo desde el inicio, en el eje
labeling-key-zoom-selection = Ir a la anotación seleccionada
labeling-key-page = Una vista atrás o adelante
labeling-key-ends = Al inicio o al final
labeling-key-tool-select = Herramienta: seleccionar y desplazar
labeling-key-tool-span = Herramienta: dibujar un tramo
labeling-key-tool-box = Herramienta: dibujar un recuadro
labeling-key-tool-point = Herramienta: marcar un punto
labeling-key-sticky = Seguir dibujando: lo dibujado no se selecciona
labeling-key-select-view = Seleccionar todo lo que está a la vista
labeling-key-split = Dividir la selección en el puntero o en el cursor
labeling-key-merge = Unir las anotaciones seleccionadas en una
labeling-key-duplicate = Lo mismo otra vez, justo después de la selección
labeling-key-nudge = Mover la selección; sin selección, desplazar la vista
labeling-key-leap = Mover la selección diez pasos
labeling-key-move-end = Mover el final de la selección
labeling-key-move-top = Mover el límite superior de la selección
labeling-key-mark-view = Anotación nueva en el centro de la vista
labeling-key-delete = Eliminar la anotación
labeling-key-next = Anotación siguiente o anterior
labeling-key-next-anywhere = Anotación siguiente o anterior, desde cualquier sitio
labeling-key-label = Etiqueta { $digit }: en la selección, o para lo próximo que se dibuje
labeling-key-only = Solo la etiqueta { $digit }, ninguna otra
labeling-key-find-label = Buscar una etiqueta por su nombre
labeling-key-ask = Pregúntame: etiquetar respondiendo preguntas
labeling-key-answer = Responder con la etiqueta { $digit } y seguir
labeling-key-collect = Reunir la etiqueta { $digit } con otras
labeling-key-confirm = Responder con las etiquetas reunidas
labeling-key-nothing = Aquí no hay nada
labeling-key-unsure = No sé
labeling-key-several = Varias etiquetas, sí o no
labeling-key-question-before = Pregunta anterior
labeling-key-question-next = Pregunta siguiente
labeling-key-question-start = Mover el inicio de la pregunta
labeling-key-question-end = Mover el final de la pregunta
labeling-key-undo = Deshacer
labeling-key-redo = Rehacer
labeling-key-escape = Cancelar el arrastre, luego quitar la selección, luego salir de las preguntas
labeling-key-help = Mostrar estas teclas
labeling-key-group-listen = Escuchar
labeling-key-group-look = Ver
labeling-key-group-draw = Dibujar y cambiar
labeling-key-group-label = Etiquetar
labeling-key-group-answer = Responder
labeling-key-group-anywhere = En cualquier sitio
labeling-key-by-number = por su número
labeling-chord-Ctrl = Ctrl
labeling-chord-Shift = Mayús
labeling-chord-Space = Espacio
labeling-chord-Enter = Intro
labeling-chord-Tab = Tab
labeling-chord-Escape = Esc
labeling-chord-Delete = Supr
labeling-chord-Backspace = Retroceso
labeling-chord-Home = Inicio
labeling-chord-End = Fin
labeling-chord-PageUp = Re Pág
labeling-chord-PageDown = Av Pág
labeling-chord-MediaPlayPause = Multimedia: reproducir
labeling-chord-MediaStop = Multimedia: detener
labeling-chord-MediaTrackPrevious = Multimedia: anterior
labeling-chord-MediaTrackNext = Multimedia: siguiente

## listening

listening-key-play-box = Reproducir solo la selección: su tiempo y su banda
listening-key-listening = Mostrar cómo suena: velocidad, banda, volumen
listening-key-speed = Más lento o más rápido; la sintonía más grave o más aguda
listening-key-how = Como se grabó, ralentizado, heterodino (ultrasonidos)
listening-key-keep-pitch = Conservar o no el tono al cambiar la velocidad
listening-key-band = Oír todo, la banda de la selección o la banda elegida a mano
listening-key-volume = Más alto o más bajo
listening-key-scrub = Escuchar a lo largo de la grabación, un poco atrás o adelante
listening-key-skip = Dos segundos atrás o adelante, y reproducir
listening-key-media = Reproducir lo anterior o lo siguiente: una anotación, una pregunta
listening-key-stop = Detener
listening-key-channel = Oír el canal siguiente, o todos
listening-key-preset-recorded = Preajuste de escucha: Como se grabó
listening-key-preset-half = Preajuste de escucha: Mitad de velocidad
listening-key-preset-tape = Preajuste de escucha: Un cuarto de velocidad, más grave
listening-key-preset-skim = Preajuste de escucha: El doble de rápido
listening-key-preset-expanded = Preajuste de escucha: Murciélagos, diez veces más lento
listening-key-preset-tuned = Preajuste de escucha: Murciélagos, heterodino a 45 kHz
listening-title = Cómo suena
listening-title-now = Cómo suena: { $how }
listening-title-key = Cómo suena ({ $key })
listening-repeat = Repetir
listening-reset = Restablecer
listening-ultrasound = Ultrasonido
listening-how-recorded = Como se grabó
listening-how-expanded = Ralentizado
listening-how-tuned = Heterodino
listening-speed = Velocidad
listening-speed-times = { $speed } veces
listening-pitch-kept = Mantener el tono
listening-pitch-follows = El tono la sigue
listening-expansion = Veces más lento y grave
listening-hear-to = se oye hasta { $khz } kHz
listening-tuned-to = Sintonizado en
listening-tuned-hint = En tiempo real. Oyes 5 kHz a cada lado de la línea sobre el espectrograma.
listening-band = Banda
listening-band-all = Todo
listening-band-selection = Recuadro
listening-band-manual = A mano
listening-band-hint = Con un recuadro seleccionado solo oyes sus frecuencias.
listening-from = Desde, kHz
listening-to = Hasta, kHz
listening-volume = Volumen
listening-volume-hint = Los sonidos fuertes se contienen para que nada moleste.
listening-channels = Canales
listening-channels-recorded = { $all } grabados
listening-channels-heard = Canales que se oyen
listening-kind-mix = Mezclados
listening-kind-one = Uno
listening-kind-pair = Izquierda y derecha
listening-linked = El espectrograma muestra lo que se oye
listening-channel = Canal { $number }
listening-channel-heard = Canal que se oye
listening-channel-left = Canal a la izquierda
listening-channel-right = Canal a la derecha
listening-left = Izquierda
listening-right = Derecha
listening-mixed = mezcla
listening-channel-short = can. { $number }
listening-preset = Preajuste de escucha
listening-by-hand = Ajustado a mano
listening-name-recorded = Como se grabó
listening-name-half = Media velocidad
listening-name-tape = Un cuarto de velocidad, más grave
listening-name-skim = El doble de rápido
listening-name-expanded = Murciélagos, diez veces más lento
listening-name-tuned = Murciélagos, heterodino a 45 kHz
listening-preset-command = Preajuste de escucha: { $name }
listening-project = Para el proyecto
listening-start = Al principio todos oyen { $name }
listening-preset-removed = El preajuste { $name } ya no está en el proyecto.
listening-preset-remove = Quitar este preajuste
listening-preset-saved = Todos en el proyecto pueden elegir ahora el preajuste { $name }.
listening-preset-name = Nombre del preajuste de escucha
listening-preset-nameless = Nombre
listening-preset-save = Guardar
listening-preset-hint = Para volver a usar estos ajustes y para que otros partan de ellos.

## looking

looking-key-look = Aspecto del espectrograma: ajustes y preajustes
looking-key-filter = Vista siguiente: simple, sin ruido, PCEN
looking-key-scale = Escala de frecuencia siguiente: lineal, mel, log
looking-key-colours = Colores siguientes
looking-key-layout = Una imagen, cada canal o dos ajustes
looking-key-brightness = Sonidos débiles más claros o más oscuros
looking-key-preset-standard = Preajuste del espectrograma: Estándar
looking-key-preset-birds = Preajuste del espectrograma: Aves
looking-key-preset-bats = Preajuste del espectrograma: Murciélagos
looking-key-preset-bass = Preajuste del espectrograma: Graves
looking-key-preset-faint = Preajuste del espectrograma: Sonidos débiles
looking-key-preset-pcen = Preajuste del espectrograma: Fuertes y débiles por igual (PCEN)

## offline

## projects

## python

## questions

## sandbox

## spectrogram

## storage

## table

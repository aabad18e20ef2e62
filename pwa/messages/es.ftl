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

storage-elsewhere = El archivo de { $name } está en otro dispositivo. Añade aquí el archivo para oírlo; sus anotaciones se pueden ver y cambiar sin él.

## table

## together

together-live = En el servidor
together-live-hint = Cada cambio hecho aquí está guardado en este dispositivo y en el servidor.
together-connecting = Conectando
together-connecting-hint = Se pregunta al servidor qué hay de nuevo. Mientras tanto, los cambios se guardan en este dispositivo.
together-sending = Enviando { $count }
together-sending-hint = Los últimos cambios están guardados en este dispositivo y van camino del servidor.
together-waiting = { $count } en espera
together-waiting-hint = Estos cambios están guardados en este dispositivo. Se envían en cuanto se alcance el servidor, aunque la aplicación se cierre y se abra entretanto.
together-away = Sin conexión
together-away-hint = Ahora no se alcanza el servidor. Tiene todos los cambios hechos aquí hasta ahora; lo que hagan otros llega más tarde.
together-ended = Sin acceso
together-ended-hint = El servidor no deja entrar a este dispositivo en la sala. Se puede seguir etiquetando, y los cambios se guardan en este dispositivo.
together-refused = { $count } rechazados
together-refused-hint = El servidor no aceptó algunos cambios. Aquí se lee cuáles y por qué.
together-refused-list = Rechazado por el servidor y deshecho:
together-refused-forbidden = Tu papel en este proyecto no permite este cambio.
together-refused-schema = Este cambio habría dejado algo inválido.
together-refused-read = Lo he leído
together-title = En común
together-signed-in = Sesión iniciada en { $host } como { $name }.
together-signed-out = Nadie ha iniciado sesión en { $host } en este dispositivo.
together-count = { $count ->
    [0] Ningún cambio hecho aquí espera al servidor.
    [one] Un cambio hecho aquí espera al servidor.
   *[other] { $count } cambios hechos aquí esperan al servidor.
  }
together-try-again = Probar otra vez
together-read-only = Aquí puedes mirar, filtrar y exportar, pero no cambiar nada: tu papel en este proyecto es solo de lectura. No se ha cambiado nada.
together-alone = Solo en este dispositivo.
together-alone-signed-out = Solo en este dispositivo. Inicia sesión en { $host } para compartirlo.
together-share = Compartir en { $host }
together-shared = Compartido en { $host }. Tu papel: { $role }.
together-people = Personas: { $names }.
together-publishing = Camino del servidor: { $done } de { $all } documentos
together-right-ended = Ya no se comparte contigo, o está archivado. Lo que hay en este dispositivo se queda aquí.
together-role-owner = titular
together-role-manager = responsable
together-role-reviewer = revisión
together-role-annotator = anotación
together-role-viewer = lectura
together-role-uploader = subida de archivos
together-on-server = También en { $host }
together-open = Abrir { $name }
together-not-opened = No se ha podido traer el proyecto ahora. Comprueba la red e inténtalo otra vez.
together-add-file = Añadir el archivo
together-add-file-hint = Su archivo está en otro dispositivo. Añade el archivo para oírlo; las anotaciones están aquí.
together-here = Aquí ahora
together-follow = Seguir a { $name }
together-following = Siguiendo a { $name }
together-follow-stop = Dejar de seguir a { $name }
together-unfollowed = { $name } se ha ido: ya no se le sigue.
together-at = { $name }, en { $time }
together-drag-conflict = { $name } también está cambiando esta anotación. Decide quien suelte en último lugar.

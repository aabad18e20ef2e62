# Español. Cómo se escriben los textos y cómo se añade un idioma: README.md, junto a este archivo.

language-name = Español

## field

field-title = Sin red
field-nothing = No se ha llevado nada de este proyecto sin conexión. Las anotaciones que se abrieron aquí están de todos modos en este dispositivo.
field-take = Llevar sin conexión
field-take-more = Llevar más sin conexión
field-renew = Poner al día
field-go-on = Seguir
field-choose = Elegir grabaciones
field-choose-end = Dejar de elegir
field-choose-one = Elegir { $name }
field-chosen = { $count } elegidas
field-which = Qué grabaciones
field-which-all = Todas las del proyecto
field-which-unseen = Todas las que nadie ha mirado
field-which-next = Las que «Siguiente» abriría primero
field-which-chosen = { $count ->
    [one] La elegida en la lista
   *[other] Las { $count } elegidas en la lista
  }
field-choose-hint = O cierra esto, pulsa «Elegir grabaciones» y márcalas en la lista.
field-how-many = Cuántas
field-quality = Calidad del audio
field-quality-original = Tal como se grabó
field-quality-preview = Versión reducida: un canal, frecuencia baja, mucho menor
field-reckoning = Calculando cuánto es …
field-none-all = Aún no hay grabaciones.
field-none-unseen = Alguien ha mirado ya todas las grabaciones.
field-none-next = «Siguiente» aún no ha escuchado ninguna grabación en este dispositivo. Pulsa «Siguiente» una vez y vuelve.
field-none-chosen = No hay nada elegido.
field-which-yours = { $count ->
    [one] Lo que te toca hacer: una grabación
   *[other] Lo que te toca hacer: { $count } grabaciones
  }
field-which-assignment = Las que se repartieron juntas
field-which-nobodys = Todas las que aún no se han repartido
field-which-shown = { $count ->
    [one] La que muestra ahora la lista
   *[other] Las { $count } que muestra ahora la lista
  }
field-none-yours = No queda nada de lo tuyo.
field-none-assignment = Ya no queda ninguna de estas grabaciones.
field-none-nobodys = Todas las grabaciones están repartidas.
field-none-shown = La lista no muestra nada.
field-choose-shown = Elegir todas las mostradas
field-to-bring = { $count ->
    [one] Por traer, de una grabación:
   *[other] Por traer, de { $count } grabaciones:
  }
field-part-audio = Sonido
field-part-annotations = Anotaciones, aprox.
field-part-embeddings = Embeddings, como mucho
field-part-history = Historial, aproximadamente
field-part-vocabulary = Etiquetas y ajustes
field-part-all = En total
field-part-free = Libre en este navegador
field-too-much = No cabe. Elige menos grabaciones o la versión reducida, o haz sitio.
field-silent = { $count ->
    [one] El audio de una grabación no está ni aquí ni en el servidor; sus anotaciones sí vienen.
   *[other] El audio de { $count } grabaciones no está ni aquí ni en el servidor; sus anotaciones sí vienen.
  }
field-unprepared = { $count ->
    [one] El servidor aún no tiene versión reducida de una grabación: se trae el original.
   *[other] El servidor aún no tiene versión reducida de { $count } grabaciones: se traen los originales.
  }
field-app-not-kept = La propia aplicación aún no está entera en este dispositivo. Espera a que lo diga la señal de la cabecera antes de salir.
field-bringing = Trayendo grabaciones
field-progress = { $done } de { $all } grabaciones, { $bytes } de { $size }
field-paused = Espera al servidor y sigue por sí solo: { $done } de { $all } grabaciones, { $bytes } de { $size }
field-taken = Listo para el campo, a fecha de { $at }.
field-not-all-taken = Aún no está todo aquí.
field-count = De { $all } grabaciones: audio de { $original }, versión reducida de { $preview }, anotaciones de { $annotations }, embeddings de { $rows }, historial de { $history }.
field-list = { $count ->
    [0] Qué hay aquí: todo
    [one] Qué hay aquí: a una grabación le falta algo
   *[other] Qué hay aquí: a { $count } grabaciones les falta algo
  }
field-list-more = { $count ->
    [one] Una más.
   *[other] { $count } más.
  }
field-here = Aquí: { $parts }.
field-not-here = No está aquí: { $parts }.
field-has-original = el audio
field-has-preview = una versión reducida del audio
field-has-annotations = anotaciones a fecha de { $at }
field-has-embeddings = los embeddings
field-has-history = historial
field-lacks-audio = el audio
field-lacks-annotations = anotaciones de otros
field-lacks-embeddings = los embeddings
field-lacks-embeddings-everywhere = embeddings (el servidor tampoco los tiene; se pueden calcular aquí)
field-lacks-history = historial
field-not-met = Algunas anotaciones no se pudieron poner al día con el servidor. Inténtalo otra vez.
field-models-missing = Lo que escucha (los modelos y lo que los ejecuta) no está en este dispositivo, por falta de espacio o porque el servidor no lo da. Puede que Sonidos parecidos, Siguiente y Pregúntame no funcionen en el campo.
field-back = El servidor ha vuelto. Lo hecho aquí ha salido y lo que hicieron otros ha llegado.
field-back-show = Mostrar
field-back-title = De vuelta: sin servidor desde { $since }
field-back-arrived = { $count ->
    [0] Aquí no esperaba nada.
    [one] Un cambio hecho aquí llegó al servidor.
   *[other] { $count } cambios hechos aquí llegaron al servidor.
  }
field-back-others = { $count ->
    [0] Nadie más cambió nada entretanto.
    [one] Otros cambiaron una grabación entretanto.
   *[other] Otros cambiaron { $count } grabaciones entretanto.
  }
field-back-project = El propio proyecto
field-back-line-arrived = { $count ->
    [one] llegó un cambio tuyo
   *[other] llegaron { $count } cambios tuyos
  }
field-back-line-waiting = { $count ->
    [one] un cambio tuyo sigue esperando
   *[other] { $count } cambios tuyos siguen esperando
  }
field-back-line-added = { $count ->
    [one] una anotación es nueva
   *[other] { $count } anotaciones son nuevas
  }
field-back-line-added-by = { $count ->
    [one] una anotación de { $names } es nueva
   *[other] { $count } anotaciones de { $names } son nuevas
  }
field-back-line-changed = { $count ->
    [one] se cambió una anotación
   *[other] se cambiaron { $count } anotaciones
  }
field-back-line-answered = { $count ->
    [one] se respondió una pregunta
   *[other] se respondieron { $count } preguntas
  }
field-room = Hacer sitio
field-room-looking = Mirando qué puede volver …
field-room-none = No hay nada que pueda irse: cada copia de aquí es la única a la que Earmark llega ahora. Las copias que tiene el servidor se ofrecen mientras se le pueda contactar.
field-room-what = { $count ->
    [one] Una copia de audio ({ $size }) puede irse y volver. Etiquetas, preguntas y anotaciones se quedan siempre.
   *[other] { $count } copias de audio ({ $size }) pueden irse y volver. Etiquetas, preguntas y anotaciones se quedan siempre.
  }
field-room-megabytes = Liberar al menos, en MB, lo que lleva más sin abrirse
field-room-list = Copias que pueden irse
field-room-used = Abierta { $at }
field-room-unused = Sin abrir desde { $at }
field-room-from-server = la tiene el servidor
field-room-from-file = tu archivo se puede leer otra vez
field-room-go = { $count ->
    [0] Quitar copias
    [one] Quitar una copia ({ $size })
   *[other] Quitar { $count } copias ({ $size })
  }
field-room-gone = { $count ->
    [one] Se quitó una copia: { $size } vuelven a estar libres.
   *[other] Se quitaron { $count } copias: { $size } vuelven a estar libres.
  }
field-nearly-full = A Earmark solo le quedan { $left } en este navegador. Las etiquetas se siguen guardando; haz sitio antes de guardar más audio.

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

about-title = Acerca de esta grabación
about-recorder = Lo que dice la grabadora
about-not-read = Se lee en cuanto Python esté listo.
about-nothing = Ni el archivo ni su nombre dicen cuándo, dónde o con qué se grabó.
about-start-unknown = No se conoce el inicio de esta grabación.
about-time-of-day = Hora del día en el eje de tiempo
about-all = Todo lo que dice el archivo ({ $count })
about-file = Archivo
about-format = Formato
about-decoded = { $format }, decodificado a WAV de 16 bits al añadirlo
about-length = Duración
about-sound = Sonido
about-being-computed = calculándose
about-start = Inicio
about-site = Lugar
about-device = Aparato
about-gain = Ganancia
about-temperature = Temperatura
about-battery = Batería
about-position = Posición
about-start-at = { $day }, { $time } { $zone }, según { $source }
about-no-zone = (sin zona horaria: se toma como UTC)
about-source-file = el archivo
about-source-name = el nombre del archivo
about-source-comment = el comentario de AudioMoth
about-degrees = { $latitude }° { $northSouth }, { $longitude }° { $eastWest }
about-north = N
about-south = S
about-east = E
about-west = O

## admin

admin-server = Servidor
admin-server-what = Todas las cuentas y proyectos de { $host }. Lo que hay en un proyecto solo lo ve quien participa.
admin-only = Esta página es para quienes administran el servidor.
admin-part-people = Personas
admin-part-projects = Proyectos
admin-part-status = Cómo está
admin-part-deeds = Quién hizo qué
admin-people = Personas: { $count }
admin-alone = De momento no hay nadie más. Invita a alguien abajo; o pon un proyecto en el servidor e invita en su página Personas.
admin-order = Orden
admin-order-name = Por nombre
admin-order-seen = Último uso primero
admin-order-newest = Más recientes primero
admin-more = Mostrar más (quedan { $count })
admin-none-found = Ningún proyecto se llama así.
admin-more-for = Qué hacer con { $name }
admin-admin = Administra
admin-disabled = Desactivada
admin-you = Tú
admin-seen = { $count ->
    [one] último uso { $when }, en un dispositivo
   *[other] último uso { $when }, en { $count } dispositivos
  }
admin-not-signed-in = sin sesión abierta
admin-in-projects = { $count ->
    [0] en ningún proyecto
    [one] en un proyecto
   *[other] en { $count } proyectos
  }
admin-since = desde { $when }
admin-make-admin = Dar la administración
admin-no-longer-admin = Quitar la administración
admin-new-password = Dar una contraseña nueva …
admin-sign-out = Cerrar todas sus sesiones
admin-their-deeds = Qué ha hecho
admin-disable = Desactivar la cuenta …
admin-enable = Activar la cuenta
admin-is-admin = { $name } administra ahora el servidor.
admin-is-no-admin = { $name } ya no administra el servidor.
admin-signed-out = { $count ->
    [one] Se cerró la sesión de { $name } en un dispositivo.
   *[other] Se cerró la sesión de { $name } en { $count } dispositivos.
  }
admin-is-disabled = Se cerraron las sesiones de { $name }, y ya no puede iniciar sesión.
admin-is-enabled = { $name } puede volver a iniciar sesión.
admin-disable-title = ¿Desactivar la cuenta de { $name }?
admin-disable-meaning = Se cierra al momento en todos los dispositivos, y terminan sus tokens de API e invitaciones abiertas. Lo que hizo queda con su nombre. Puedes activarla de nuevo cuando quieras.
admin-disable-action = Desactivar
admin-no-longer-self-title = ¿Dejar la administración, { $name }?
admin-no-longer-self-meaning = Ya no verías esta página. Otra persona que administre puede devolverte el derecho.
admin-no-longer-self-action = Dejarla
admin-password-title = Una contraseña nueva para { $name }
admin-password-what = Se cierran las sesiones de { $name }. Cópiala ahora y entrégala en persona; se puede cambiar en Cuenta.
admin-password-give = Poner esta contraseña
admin-password-given = { $name } tiene una contraseña nueva.
admin-invite = Invitar a este servidor
admin-invite-hint = Quien abre el enlace crea una cuenta. A un proyecto se invita en su página Personas, y con ello se crea también la cuenta.
admin-invite-as = Como
admin-invite-account = Cuenta normal
admin-invite-admin = Administración
admin-projects = Proyectos: { $count }
admin-projects-hint = Ves de quién son, no lo que contienen.
admin-search-projects = Buscar por proyecto o responsable
admin-bring-in = Traer un proyecto…
admin-brought-in = { $name } está aquí, con su historial.
admin-archived = Archivado
admin-ownerless = Sin responsable
admin-owned-by = responsable: { $names }
admin-members = { $count ->
    [one] una persona
   *[other] { $count } personas
  }
admin-project-people = Personas y funciones
admin-give-owner = Nombrar responsable …
admin-add-owner = Añadir responsable …
admin-rename-hint = En el servidor y en las invitaciones; quienes participan pueden llamarlo de otro modo.
admin-owner-title = Responsable para { $name }
admin-owner-who = Quién
admin-owner-hint = Puede hacerlo todo en el proyecto y verlo entero.
admin-owner-make = Nombrar responsable
admin-owner-made = { $who } es ahora responsable de { $project }.
admin-deeds-of = Qué ha hecho { $name }
admin-deeds-hint = Inicios de sesión, cuentas, funciones, proyectos y tokens. Quién cambió anotaciones está en el historial de un proyecto.
admin-deeds-everybody = Mostrar a todos
admin-deeds-older = Mostrar anteriores
admin-from-address = desde { $address }
admin-somebody = Alguien
admin-nobody-known = un nombre desconocido
admin-command-line = La línea de órdenes
admin-did-sign-in = { $who } inició sesión.
admin-did-sign-in-refused = Contraseña incorrecta para { $whom }.
admin-did-sign-out = { $who } cerró una sesión de { $whom }.
admin-did-sign-out-own = { $who } cerró su sesión en un dispositivo.
admin-did-session-reused = Se cerró una sesión de { $whom } porque alguien más tenía una copia.
admin-did-account-made = { $who } creó la cuenta { $whom }.
admin-did-account-password = { $who } dio una contraseña nueva a { $whom }.
admin-did-account-password-own = { $who } cambió su contraseña.
admin-did-account-admin = { $who } dio la administración a { $whom }.
admin-did-account-admin-no = { $who } quitó la administración a { $whom }.
admin-did-account-closed = { $who } desactivó la cuenta { $whom }.
admin-did-account-reopened = { $who } activó la cuenta { $whom }.
admin-did-project-made = { $who } puso { $project } en el servidor.
admin-did-project-renamed = { $who } cambió el nombre de un proyecto: { $name }.
admin-did-project-archived = { $who } archivó { $project }.
admin-did-project-active = { $who } recuperó { $project }.
admin-did-member-role = { $who } dio a { $whom } una función en { $project }: { $role }.
admin-did-member-removed = { $who } quitó a { $whom } de { $project }.
admin-did-member-removed-own = { $who } salió de { $project }.
admin-did-invitation-made = { $who } creó un enlace a { $project } para una persona, como: { $role }.
admin-did-invitation-made-server = { $who } creó un enlace al servidor para una persona.
admin-did-invitation-accepted = { $who } aceptó una invitación a { $project }, como: { $role }.
admin-did-invitation-accepted-server = { $who } aceptó una invitación al servidor.
admin-did-invitation-revoked = { $who } retiró una invitación.
admin-did-token-made = { $who } creó un token para { $project }: { $name }.
admin-did-gateway-made = { $who } permitió que la pasarela { $name } trabaje para el servidor.
admin-did-gateway-revoked = { $who } retiró el token de la pasarela { $name }.
admin-did-token-revoked = { $who } retiró un token de { $project }: { $name }.
admin-did-project-exported = { $who } exportó { $project }.
admin-did-project-reverted = { $who } deshizo cambios en { $project }.
admin-did-version-named = { $who } dio nombre a una versión de { $project }: { $name }.
admin-did-version-renamed = { $who } cambió el nombre de una versión de { $project }: { $name }.
admin-status-hint = Cómo está este servidor y de qué conviene ocuparse. La página vuelve a mirar sola.
admin-status-all-good = Todo va bien.
admin-status-to-see = Pendiente: { $count }
admin-status-looked = Visto: { $when }
admin-level-good = bien
admin-level-look = mirar
admin-level-act = actuar ya
admin-guide = En la guía: { $where }
admin-copy-command = Copiar la orden
admin-command-copied = La orden está copiada.
admin-thing-relay = El servidor
admin-thing-disk = El disco
admin-thing-database = La base de datos
admin-thing-backup = La copia de seguridad
admin-thing-rooms = Personas trabajando
admin-thing-requests = Respuestas
admin-thing-uploads = Subidas
admin-thing-jobs = Embeddings y vistas previas
admin-thing-failures = Lo que no se pudo calcular
admin-thing-gateways = Gateways
admin-thing-endpoints = Servidores Triton
admin-thing-keys = Las claves
admin-thing-audit = El registro de quién hizo qué
admin-thing-certificate = El certificado
admin-thing-page = Esta página
admin-is-relay-good = Versión { $version }, en marcha desde { $since }. Procesos con salas: { $running } de { $expected }.
admin-is-relay-missing = Faltan procesos que llevan salas: responden { $running } de { $expected }.
admin-do-relay-missing = Vuelven a arrancar solos en segundos. Si esto sigue, el registro del servidor dice por qué terminan.
admin-is-relay-restarted = Terminados en la última hora y arrancados de nuevo: { $processes }.
admin-do-relay-restarted = No se pierde nada. El registro del servidor dice por qué terminaron.
admin-is-disk-good = Libre: { $free } de { $total }.
admin-is-disk-soon = El disco se llena. Libre: { $free } de { $total }.
admin-do-disk-soon = Dele más espacio o lleve el audio nuevo a un bucket. «earmark doctor» cuenta lo que ya nada usa.
admin-is-disk-full = El disco está lleno: quedan { $free } y se rechazan las subidas.
admin-do-disk-full = Haga sitio ahora. Los cambios se siguen escribiendo mientras quede alguno.
admin-disk-lasts = Al ritmo de la última semana, { $rate } al día, alcanza para { $days } días.
admin-is-database-good = Tiene { $bytes }.
admin-is-database-tight = Tiene { $bytes }, más de lo que queda libre en el disco.
admin-do-database-tight = Una copia de seguridad necesita por un momento otro tanto al lado. Haga sitio.
admin-is-backup-good = La última es del { $at }.
admin-is-backup-old = La última es del { $at }; días desde entonces: { $days }.
admin-do-backup-old = Haga una ahora y vea por qué ya no se hace sola:
admin-is-backup-never = No hay ninguna.
admin-do-backup-never = Un disco roto se lo llevaría todo. Ejecute esto ahora y luego cada noche:
admin-is-backup-missing = A la del { $at } le faltan archivos que el servidor no encontró: { $missing }.
admin-do-backup-missing = «earmark doctor» los nombra; quizá los tenga una copia anterior.
admin-is-rooms-good = Salas abiertas: { $rooms }, personas en ellas: { $people }.
admin-rooms-quick = 99 de cada 100 cambios estaban en el disco en { $seconds } s.
admin-is-rooms-unwritten = Cambios que no se pudieron escribir en el disco en la última hora: { $unwritten }.
admin-do-rooms-unwritten = Mire el espacio libre y la salud del disco. Los dispositivos guardan sus cambios y los envían de nuevo.
admin-is-rooms-outbox = Para conexiones que leen despacio esperan { $outbox }.
admin-do-rooms-outbox = Vea si la red hacia fuera va lenta.
admin-is-rooms-slow = Los cambios tardan en llegar al disco.
admin-do-rooms-slow = Vea qué más usa el disco. La carpeta de datos debe estar en uno local.
admin-is-requests-good = En la última hora: { $requests }, de ellas lentas: { $slow }.
admin-is-requests-errors = Peticiones de la última hora que acabaron en un error del servidor: { $errors } de { $requests }.
admin-do-requests-errors = El registro del servidor tiene el motivo de cada uno.
admin-is-requests-slow = Peticiones de la última hora que tardaron más de { $limit } s: { $slow } de { $requests }, la mayoría { $routes }.
admin-do-requests-slow = Vea si el procesador o el disco están ocupados; el registro del servidor nombra cada una.
admin-is-uploads-good = En curso: { $open }, de ellas desde hace más de un día: { $old }.
admin-is-uploads-failed = Fallidas en un día: { $failed }.
admin-do-uploads-failed = El registro del servidor dice por qué. Mire si el disco o una cuota están llenos.
admin-is-jobs-good = En espera: { $waiting }, en curso: { $running }, hechos: { $done }.
admin-is-jobs-late = En espera: { $waiting }, el más antiguo desde hace { $oldest }.
admin-do-jobs-late = Ayudan más gateways, o uno que tenga el modelo.
admin-is-failures-failed = Apartados: { $count }.
admin-do-failures-failed = La página de trabajos del proyecto nombra las grabaciones y lo intenta de nuevo.
admin-is-gateways-good = Trabajando: { $here }.
admin-is-gateways-none = No hay ninguno: las grabaciones no reciben embeddings ni vistas previas.
admin-do-gateways-none = Arranque el servidor sin --no-gateway o añada un gateway en otra máquina.
admin-is-gateways-gone = Ninguno está trabajando. Trabajos en espera: { $waiting }.
admin-do-gateways-gone = Vuelva a arrancar uno o vea en su registro por qué terminó.
admin-is-gateways-ending = Trabajando: { $here }. Pronto termina este token: { $names }.
admin-do-gateways-ending = «earmark token add --gateway» crea uno nuevo.
admin-gateway-line = { $seen }, calcula { $backend }: { $models }
admin-gateway-seen = última señal { $when }
admin-gateway-never = nunca dio señal
admin-backend-triton = en Triton
admin-backend-embedded = por sí mismo
admin-backend-unknown = de un modo que no dijo
admin-is-endpoints-good = Todos están listos: { $count }.
admin-is-endpoints-resting = Listos: { $ready } de { $count }.
admin-do-endpoints-resting = Mire el registro de Triton. Mientras tanto, los que están listos hacen su trabajo.
admin-is-keys-good = La clave del audio es del { $since }.
admin-is-keys-elsewhere = Vienen de una orden o del entorno.
admin-is-keys-beside = Están en la carpeta de datos, junto a lo que cierran. La del audio es del { $since }.
admin-do-keys-beside = Guarde copias en otro lugar; mejor aún, sáquelas de este disco.
admin-is-keys-old = La clave del audio no se cambia desde hace tantos días: { $days }.
admin-do-keys-old = «earmark keys rotate» crea una nueva; no se reescribe ningún audio.
admin-is-audit-good = Comprobado { $at }: todas las filas encajan, { $rows } en total.
admin-is-audit-old = Comprobado por última vez { $at }.
admin-do-audit-old = «earmark audit check» lo hace, y también cada copia de seguridad.
admin-is-audit-never = Nadie lo ha comprobado aún.
admin-do-audit-never = «earmark audit check» lo hace; cada copia de seguridad también.
admin-is-audit-broken = La fila { $broken } no encaja con las anteriores: alguien cambió el registro.
admin-do-audit-broken = Compárelo con una exportación o una copia y averigüe quién pudo hacerlo.
admin-is-certificate-good = Válido hasta el { $until }.
admin-is-certificate-ending = Termina el { $until }.
admin-do-certificate-ending = Mire el registro del proxy que lo obtiene.
admin-is-certificate-unseen = El servidor no puede verlo desde donde está; su navegador lo acepta.
admin-is-certificate-here = Es la propia máquina; no hace falta.
admin-is-certificate-none = A este servidor se llega sin cifrado.
admin-do-certificate-none = Ponga delante un proxy con https; deploy/Caddyfile es uno.
admin-is-page-good = Construida { $built }, y esta pestaña la muestra.
admin-is-page-old = El servidor tiene otra, construida { $built }; esta pestaña muestra una anterior.
admin-do-page-old = Recargue esta pestaña.
admin-with-factor = Segundo factor
admin-reset-factor = Quitar el segundo factor …
admin-reset-factor-title = ¿Quitar el segundo factor de { $name }?
admin-reset-factor-meaning = Para quien perdió el teléfono y los códigos de recuperación. Asegúrese de que realmente es esa persona quien lo pide. Se cierran todas sus sesiones y entra solo con la contraseña hasta que configure otro.
admin-reset-factor-action = Quitar
admin-factor-reset = { $name } entra ahora solo con la contraseña.
admin-did-sign-in-refused-code = Se dio un código incorrecto para { $whom }, tras la contraseña correcta.
admin-did-sign-in-proved = { $who } escribió otra vez la contraseña.
admin-did-second-factor-begun = { $who } empezó a configurar un segundo factor.
admin-did-second-factor-on = { $who } activó un segundo factor.
admin-did-second-factor-off = { $who } desactivó el segundo factor.
admin-did-second-factor-codes = { $who } generó nuevos códigos de recuperación.
admin-did-second-factor-recovery = { $who } usó un código de recuperación.
admin-did-second-factor-reset = { $who } quitó el segundo factor de { $whom }.

## app

app-home = Earmark, todos los proyectos
app-where = Dónde estás
app-find = Buscar un comando o una grabación
app-tell = Sobre esta grabación
app-not-loaded = No se ha podido cargar esta pantalla. { $reason }
app-not-yours = Este proyecto no está abierto para ti en este dispositivo. Pertenece a otra persona que lo usa: lo verá cuando inicie sesión.
app-theme-light = Colores claros
app-theme-dark = Colores oscuros
app-theme-contrast = Alto contraste
app-colours = Colores
app-all-projects = Todos los proyectos
app-this-project = Este proyecto
app-go-to = Ir a
app-licences = Licencias de los componentes de Earmark
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

## assignments

assignments-hand-out = Repartir grabaciones
assignments-hand-out-chosen = Repartir { $count } elegidas
assignments-handed = Repartido
assignments-nothing = Todavía no se han repartido grabaciones a nadie.
assignments-to = A quién
assignments-has-left = { $count } pendientes
assignments-how = Cómo
assignments-way-one = Repartidas: cada grabación a una persona
assignments-way-two = Cada grabación a dos personas, para ver cuánto coinciden
assignments-way-all = Todas a todo el mundo
assignments-note = Nota para ellas (opcional)
assignments-due = Plazo (opcional)
assignments-too-many = De una vez se pueden repartir { $most } grabaciones como máximo. Elige menos.
assignments-held = { $count ->
    [one] Una de ellas ya está repartida.
   *[other] { $count } de ellas ya están repartidas.
  }
assignments-outcome-nobody = { $count ->
    [one] Una grabación. Elige a quién.
   *[other] { $count } grabaciones. Elige a quién.
  }
assignments-outcome-one = { $name } { $count }
assignments-outcome = { $count ->
    [one] Una grabación: { $people }.
   *[other] { $count } grabaciones: { $people }.
  }
assignments-handed-out = { $count ->
    [one] Se ha repartido una grabación.
   *[other] Se han repartido { $count } grabaciones.
  }
assignments-yours = { $count ->
    [one] Tuyas: una grabación, { $left } por hacer
   *[other] Tuyas: { $count } grabaciones, { $left } por hacer
  }
assignments-open-next = Abrir la siguiente
assignments-list = Todas las tuyas
assignments-is-due = Plazo: { $day }.
assignments-was-due = El plazo acabó el { $day }.
assignments-progress-open = sin abrir
assignments-progress-opened = vistas
assignments-progress-done = hechas
assignments-done-of = { $done } de { $all } hechas
assignments-person = Persona
assignments-you = { $name } (tú)
assignments-by = Repartido por { $name }.
assignments-take-back = Retirar
assignments-taken-back = Retirado: { $title }
assignments-title = { $count ->
    [one] { $note }: una grabación
   *[other] { $note }: { $count } grabaciones
  }
assignments-title-nameless = { $count ->
    [one] Una grabación, { $at }
   *[other] { $count } grabaciones, { $at }
  }
assignments-is-yours = Te toca a ti; quedan { $left }.
assignments-done = Hecha
assignments-key-done = Marcar tu grabación como hecha, o no
assignments-key-next = Abrir tu siguiente grabación
assignments-none-yours = En este proyecto no se te han repartido grabaciones.
assignments-last = Esta es la última que te queda.
assignments-all-done = Todas las tuyas están hechas.
assignments-not-yours = Esta grabación no se te ha repartido.
assignments-marked-done = Marcada como hecha; quedan { $left }.
assignments-marked-last = Marcada como hecha. Era la última de las tuyas.
assignments-marked-not-done = Marcada como no hecha.

## audio

audio-damaged = { $name } está dañado: { $what }. Vuelve a copiarlo de la grabadora o del original.
audio-ends-early = { $name } termina antes de que empiece el sonido. Vuelve a copiarlo de la grabadora o del original.
audio-no-sound = { $name } no contiene ningún sonido. No lo incluyas.
audio-shorter-by = { $name } es más corto de lo que dice su cabecera (faltan { NUMBER($missing, minimumFractionDigits: 1, maximumFractionDigits: 1) } s al final): se usa el sonido que hay. Si es una copia, vuelve a copiarlo.
audio-shorter-bytes = { $name } es más corto de lo que dice su cabecera ({ $available } de { $stated } bytes): se usa el sonido que hay. Si es una copia, vuelve a copiarlo.
audio-unfinished = La grabadora no terminó { $name } (su cabecera no da la duración): se usa todo el sonido que hay.
audio-undecodable = { $name } es un archivo { $format }, pero no se puede decodificar nada de su sonido. Vuelve a copiarlo de la grabadora o del original.
audio-no-decoder = { $name } es un archivo { $format }, que este navegador no puede decodificar. Abre Earmark en Chrome, Edge o un Firefox o Safari más reciente; o convierte el archivo a WAV o FLAC.
audio-cut-off = { $name } está cortado al final: se usa el sonido que hay. Si es una copia, vuelve a copiarlo.
audio-broken-off = { $name } está dañado: no se puede decodificar más allá de { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s. Se usa el sonido hasta ahí. Si es una copia, vuelve a copiarlo.
audio-gap = { $name } está dañado de { NUMBER($start, minimumFractionDigits: 2, maximumFractionDigits: 2) } s a { NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s: ese tramo queda en silencio. Si es una copia, vuelve a copiarlo.
audio-no-lame = { $name } no dice cuánto silencio puso delante su codificador (no tiene cabecera LAME), así que sus tiempos pueden ir unos { $late } ms tarde, como en otros programas.
audio-empty = { $name } está vacío (0 bytes). Vuelve a copiarlo de la grabadora.
audio-undecoded = { $name } se tiene que decodificar antes de leerlo. Añádelo a un proyecto como grabación.
audio-stranger = { $name } es { $what }, que aquí no se puede leer. Conviértelo a WAV o FLAC.
audio-not-audio = { $name } no es una grabación que se pueda leer aquí. Elige archivos WAV, FLAC, MP3, Ogg Vorbis u Opus.
audio-is-ogg = un archivo Ogg sin Vorbis ni Opus dentro
audio-is-mpeg = un archivo MPEG sin sonido MP3
audio-is-mp4 = un archivo MP4 o M4A
audio-is-aiff = un archivo AIFF
audio-is-rifx = un archivo WAV big-endian
audio-is-wavpack = un archivo WavPack
audio-is-matroska = un archivo Matroska o WebM sin Vorbis ni Opus dentro
audio-is-caf = un archivo Core Audio
audio-what-undecodable = no se puede decodificar nada de su sonido
audio-what-no-description = falta el bloque que describe su sonido
audio-what-cut-description = el bloque que describe su sonido está cortado
audio-what-rate = su cabecera dice { $rate } muestras por segundo
audio-what-block-size = su cabecera tiene un tamaño de bloque imposible
audio-what-sample-size = su cabecera tiene un tamaño de muestra imposible
audio-what-order = su sonido viene antes de la descripción del formato
audio-what-short-format = su bloque de formato es demasiado corto
audio-what-channels = su cabecera dice { $count } canales
audio-coding = { $name } es un archivo WAV con { $coding } dentro, que aquí no se puede leer. Guárdalo como WAV simple (PCM) o FLAC.
audio-coding-number = la codificación número { $number }
audio-samples-integer = { $name } guarda sus muestras como enteros de { $bits } bits, que aquí no se pueden leer. Guárdalo como WAV o FLAC de 16 o 24 bits.
audio-samples-float = { $name } guarda sus muestras en coma flotante de { $bits } bits, que aquí no se pueden leer. Guárdalo como WAV o FLAC de 16 o 24 bits.
audio-the-file = El archivo
audio-unreadable = { $name } ya no se puede leer: se ha movido o cambiado, o su unidad no está. Vuelve a elegir el archivo.
audio-server-unreadable = { $name } no se puede leer del servidor en este momento. Inténtalo de nuevo cuando esté disponible o añade aquí el archivo.
audio-sealed-unreadable = La copia cifrada de { $name } en este dispositivo está dañada o fue modificada. Libérala y vuelve a guardarla.
audio-player-closed = El reproductor se ha cerrado.
audio-maker-stopped = Lo que genera el sonido se detuvo de forma inesperada. Pulsa reproducir otra vez; las etiquetas están a salvo.
audio-not-made = No se puede generar el sonido: { $problem }
audio-not-played = El navegador no puede reproducir esta grabación ({ $reason }).

## document

document-no-space = No queda espacio para guardar tus últimos cambios. Deja esta pestaña abierta y libera espacio, por ejemplo quitando audio guardado en este dispositivo: Earmark lo vuelve a intentar solo.
document-no-storage = Este navegador no deja que Earmark guarde nada (una ventana privada, o los datos del sitio están bloqueados). Tus etiquetas duran hasta que se cierre esta pestaña: expórtalas antes, o permite los datos del sitio.
document-write-failed = El navegador no ha podido guardar tus últimos cambios ({ $name }). Deja esta pestaña abierta: Earmark lo vuelve a intentar solo, y lo guardado antes sigue intacto.
document-corrupt = No se han podido leer { $count } cambio(s) guardado(s) de { $name }. El resto está aquí, y no se ha borrado nada del disco: exporta un paquete y avisa de esto.
document-step-draw-region = Dibujar tramo
document-step-draw-box = Dibujar recuadro
document-step-change-region = Cambiar región
document-step-add-label = Añadir etiqueta
document-step-remove-label = Quitar etiqueta
document-step-change-labels = Cambiar etiquetas
document-step-change-note = Cambiar nota
document-step-change-confidence = Cambiar confianza
document-step-duplicate = Duplicar anotación
document-step-delete = Eliminar anotación
document-step-restore = Restaurar anotación
document-step-import = Importar
document-step-set-bookmark = Poner marcador
document-step-name-bookmark = Nombrar marcador
document-step-remove-bookmark = Quitar marcador
document-step-restore-bookmark = Restaurar marcador
document-step-delete-project = Eliminar el proyecto { $name }
document-step-restore-project = Restaurar el proyecto { $name }
document-step-rename-project = Cambiar nombre del proyecto
document-step-add-named-label = Añadir la etiqueta { $name }
document-step-add-labels = { $count ->
    [one] Añadir { $count } etiqueta
   *[other] Añadir { $count } etiquetas
  }
document-step-change-label = Cambiar etiqueta
document-step-remove-named-label = Quitar la etiqueta { $name }
document-step-move-label = Mover la etiqueta { $name }
document-step-ask = Preguntar
document-step-answer = Responder
document-step-take-back = Retirar la respuesta
document-step-from-answers = Anotaciones a partir de respuestas
document-step-move-edge = Mover límite
document-step-save-strategy = Guardar la estrategia { $name }
document-step-change-strategy = Cambiar la estrategia { $name }
document-step-remove-strategy = Quitar la estrategia { $name }
document-step-restore-strategy = Restaurar la estrategia { $name }
document-step-import-strategy = Importar la estrategia { $name }
document-step-edit = Editar
document-step-change-channel = Cambiar canal
document-step-change-attribute = Cambiar atributo
document-step-add-named-attribute = Añadir el atributo { $name }
document-step-change-named-attribute = Cambiar el atributo { $name }
document-step-remove-named-attribute = Quitar el atributo { $name }
document-step-restore-named-attribute = Restaurar el atributo { $name }
document-step-move-named-attribute = Mover el atributo { $name }
document-step-hand-out = Repartir { $count } grabaciones
document-step-withdraw = Retirar lo repartido
document-step-done = Marcar como hecha
document-step-not-done = Marcar como no hecha
document-attribute-nameless = Ponle un nombre al atributo.
document-attribute-no-letter = Un nombre necesita una letra o un dígito.
document-attribute-column = Las tablas ya tienen una columna «{ $name }», que significa otra cosa. Elige otro nombre.
document-attribute-taken = Ya hay un atributo llamado «{ $name }».
document-yes = sí
document-no = no
document-value-number = { $name } debe ser un número.
document-value-between = { $name } debe ser como mínimo { NUMBER($least, maximumFractionDigits: 9) } y como máximo { NUMBER($most, maximumFractionDigits: 9) }{ $unit }.
document-value-least = { $name } debe ser como mínimo { NUMBER($least, maximumFractionDigits: 9) }{ $unit }.
document-value-most = { $name } debe ser como máximo { NUMBER($most, maximumFractionDigits: 9) }{ $unit }.
document-value-choice = { $name } debe ser una de estas opciones: { $choices }.
document-value-yesno = { $name } debe ser sí o no.

## embedding

embedding-unknown-model = No hay ningún modelo llamado «{ $id }».
embedding-no-such-hop = { $model } no puede tener este tiempo entre ventanas.
embedding-too-long = Es demasiado largo para cargarlo de una vez; pide una parte de la grabación.
embedding-model-unavailable = No se pudo cargar { $model } ({ $reason }). En su lugar se pueden usar las características log-mel.
embedding-bad-samples = { $count ->
    [one] Una muestra no es un número; se oyó como silencio.
   *[other] { $count } muestras no son números; se oyeron como silencio.
  }
embedding-worker-stopped = El trabajo con las representaciones se detuvo; inténtalo de nuevo.
embedding-failed = No se pudieron calcular las representaciones: { $reason }
embedding-no-rows = No hay representaciones de «{ $name }» con { $model }, ni aquí ni en un servidor accesible, y su sonido no está en este dispositivo.
embedding-server-only = { $model } solo funciona en el servidor, y no hay con él representaciones de «{ $name }», ni aquí ni en un servidor accesible.
embedding-server-away = No se puede contactar con el servidor, y sus representaciones no están guardadas en este dispositivo.
embedding-server-other = Las representaciones del servidor son de otra versión del modelo o de otras ventanas; no se usaron.
embedding-no-room = En este dispositivo no hay espacio para las representaciones.
embedding-heard-by = Escuchado con { $model }.
embedding-heard-server = Escuchado con { $model }; sus representaciones vienen del servidor.
embedding-heard-kept = Escuchado con { $model }; sus representaciones están guardadas en este dispositivo.
embedding-heard-here = Escuchado con { $model }; sus representaciones se calcularon en este dispositivo.
embedding-project-model = Escucha con { $model }, el modelo de este proyecto en el servidor.

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
finding-order-with = Primero con más de una etiqueta
finding-order-fewest = Primero con menos de una etiqueta
finding-order-jobs = Primero las representaciones fallidas
finding-by = Etiqueta por la que se ordena
finding-order-open = Primero con más preguntas abiertas
finding-shown = { $shown } de { $total } grabaciones
finding-show-all = Mostrar todas
finding-more = Más filtros
finding-given = Repartida a
finding-given-all = Repartida o no
finding-given-me = Repartida a mí
finding-given-one = Repartida a { $name }
finding-given-nobody = A nadie repartida
finding-site = Lugar
finding-site-all = Todos los lugares
finding-label = Etiqueta
finding-label-all = Todas las etiquetas
finding-without = Sin { $label }
finding-jobs = Representaciones
finding-jobs-all = Con o sin representaciones
finding-jobs-embedded = Con representaciones
finding-jobs-waiting = Esperan representaciones
finding-jobs-failed = La representación falló
finding-since = Desde
finding-until = Hasta
finding-order-recorded = Hora de grabación
finding-order-site = Lugar

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
habits-way-slower = más lento
habits-way-faster = más rápido
habits-way-louder = más fuerte
habits-way-softer = más suave
habits-way-brighter = más claro
habits-way-darker = más oscuro
habits-way-media = tecla multimedia
habits-first-steps = Primeros pasos
habits-first-steps-count = Primeros pasos · { $at } de { $count }
habits-skip-all = Omitir todo
habits-next-step = Siguiente
habits-step-listen = Escucha
habits-step-listen-keys = Pulsa la tecla, o el triángulo de la barra de herramientas.
habits-step-listen-touch = Toca el triángulo de la barra de herramientas.
habits-step-draw = Dibuja un recuadro
habits-step-draw-keys = Pulsa la tecla y arrastra sobre un sonido que veas.
habits-step-draw-touch = Toca el cuadrado punteado de la barra de herramientas y arrastra sobre un sonido.
habits-step-label = Etiquétalo
habits-step-label-keys = Pulsa la tecla de una etiqueta: están junto a las etiquetas.
habits-step-label-touch = Toca una etiqueta.
habits-step-undo = Deshazlo
habits-step-undo-keys = Todo se puede deshacer. Pruébalo.
habits-step-undo-touch = Todo se puede deshacer. Toca la flecha que gira a la izquierda.
habits-step-ask = Deja que Earmark pregunte
habits-step-ask-keys = Corta la grabación donde cambia el sonido, y tú respondes con una tecla.
habits-step-ask-touch = Toca «Pregúntame»: corta la grabación donde cambia el sonido, y tú respondes.
habits-commands = Comandos
habits-what-to-do = Qué hacer, o adónde ir
habits-what-to-do-example = Qué hacer, o adónde ir: acercar, una etiqueta, un archivo, 1:23.5
habits-none-called = Aquí nada se llama «{ $words }».
habits-what-was-done = Lo que se ha hecho
habits-close-list = Cerrar la lista
habits-nothing-done = Nada todavía. Aquí aparece cada cosa que dibujas, etiquetas o cambias.
habits-steps = Pasos, el último primero
habits-before-first = Antes del primer cambio
habits-keys-as-in = Teclas como en
habits-preset-Earmark = Una mano en letras y cifras, la otra en el ratón.
habits-preset-Raven = Espacio reproduce la selección, Intro crea una, arriba y abajo recorren las anotaciones.
habits-preset-Audacity = Ctrl + 1 y 3 acercan y alejan, Ctrl + F muestra todo, Ctrl + B añade una etiqueta.
habits-preset-changed = { $preset } Has cambiado algunas.
habits-undo-changes = Deshacer los cambios
habits-change-keys = Cambiar teclas
habits-find-action = Buscar una acción o una tecla
habits-no-action = Ninguna acción o tecla se llama «{ $words }».
habits-no-key = sin tecla
habits-change-key-of = Cambiar la tecla de { $action }, ahora { $keys }
habits-one-more-key = Una tecla más
habits-one-more-key-of = Una tecla más para { $action }
habits-preset-key = Volver a la tecla original
habits-preset-key-of = Volver a la tecla original de { $action }
habits-press-key = Pulsa la tecla para «{ $action }», o Esc para dejarla.
habits-quoted = «{ $words }»
habits-key-taken = { $key } significa ahora { $others }. ¿Debe significar «{ $action }»?
habits-use-here = Usarla aquí
habits-press-another = Pulsar otra
habits-leave-it = Dejarlo
habits-alt-is-browsers = Alt es de los menús del navegador. Elige una tecla sin Alt.
habits-browser-keeps = El navegador se reserva { $key }.
habits-show-first-steps = Mostrar los primeros pasos
habits-group-help = Ayuda
habits-group-time = Tiempo
habits-group-label-selection = Etiquetar la selección
habits-group-label-drawing = Etiqueta para dibujar
habits-go-to-clock = Ir a { $time }
habits-spoken-selected = { $names }, en { $at }
habits-spoken-unlabeled = Sin etiqueta, en { $at }
habits-spoken-undone = Deshecho: { $step }

## history

history-title = Historial
history-close = Cerrar el historial
history-key-past = Historial: quién cambió qué
history-key-slider = Retroceder en el tiempo por esta grabación
history-of-selected = Historial de la anotación seleccionada
history-of-what = De qué es el historial
history-tab-annotation = Anotación
history-tab-recording = Grabación
history-tab-time = Atrás en el tiempo
history-select-one = Selecciona una anotación para ver qué fue de ella. Los cambios de anotaciones eliminadas están en Grabación.
history-reading = Preguntando al servidor…
history-none = Aún no se ha cambiado nada.
history-changes = Cambios, el último primero
history-older = Cambios anteriores
history-known = Lo que esta anotación dice de sí misma
history-known-made = creada
history-known-made-from = creada { $from }
history-known-edited = último cambio a mano
history-not-alone = El historial lo guarda un servidor. Comparte este proyecto para que se recuerde cada cambio: quién, cuándo, de qué, a qué. Hasta entonces está lo que cada anotación dice de sí misma.
history-not-away = El historial está en el servidor, que ahora no responde. Se puede seguir etiquetando; el historial vuelve con la red.
history-not-signed-out = Inicia sesión para leer el historial de este proyecto.
history-not-closed = Tu rol no permite leer el historial de este proyecto, o ya no se comparte contigo.
history-role-only-reads = Tu rol en este proyecto solo lee: ves el historial, pero no puedes revertir.
history-own-only = Tu rol revierte tus propios cambios; quienes revisan o dirigen, los de todos.
history-not-own = Algunos de estos cambios son de otras personas. Tu rol solo revierte los tuyos; pide ayuda a quien revisa.
history-to-versions = Versiones, comparación y todos los cambios
history-you = Tú
history-somebody = Alguien
history-unknown-label = una etiqueta desconocida
history-unknown-attribute = un atributo desconocido
history-unknown-recording = Una grabación que no está en este dispositivo
history-vocabulary = Etiquetas y listas del proyecto
history-server-time = En el servidor desde { $at }.
history-kept = Ahora no se puede preguntar al servidor. Este es el historial tal como se trajo el { $at }, y lo hecho desde entonces en este dispositivo. Lo que otras personas hayan hecho desde entonces, las versiones, comparar y revertir necesitan el servidor.
history-only-here = en este dispositivo
history-via = Traído por el dispositivo de { $name }.
history-by-revert = por una reversión
history-by-bundle = por la importación de un proyecto
history-by-table = de una tabla { $format }
history-by-model = de un modelo { $model }
history-by-questions = de respuestas ({ $name })
history-did-make = creada: { $labels }
history-did-delete = eliminada
history-did-restore = recuperada
history-did-move-later = movida { $by } más tarde
history-did-move-earlier = movida { $by } más temprano
history-did-start-later = empieza { $by } más tarde
history-did-start-earlier = empieza { $by } antes
history-did-end-later = termina { $by } más tarde
history-did-end-earlier = termina { $by } antes
history-did-resize = inicio { $start }, fin { $end }
history-did-band = frecuencias { $from } a { $to }
history-all-frequencies = todas
history-did-relabel = de { $from } a { $to }
history-did-label = etiqueta { $labels } añadida
history-did-unlabel = etiqueta { $labels } quitada
history-did-note = nota: «{ $note }»
history-did-unnote = nota quitada
history-did-confidence = confianza { $from } a { $to }
history-did-value = { $name }: { $from } a { $to }
history-did-review = revisada
history-did-unreview = revisión retirada
history-did-change = cambiada
history-did-many = { $count } cambios a la vez
history-did-many-same = { $count } veces: { $what }
history-did-ask = pregunta hecha
history-did-edge = límite de la pregunta movido
history-did-hand-out = grabaciones repartidas: { $count }
history-did-hand-back = reparto retirado
history-did-hand-change = reparto cambiado
history-did-mark-done = grabaciones hechas: { $count }
history-did-mark-opened = grabaciones vistas: { $count }
history-did-answer = pregunta respondida: { $labels }
history-did-answer-nothing = pregunta respondida: nada
history-did-answer-unsure = pregunta respondida: sin certeza
history-did-unanswer = respuesta retirada
history-did-add = añadido: { $what }
history-did-remove = quitado: { $what }
history-did-bring-back = recuperado: { $what }
history-did-rename = { $from } ahora se llama { $to }
history-did-change-what = cambiado: { $what }
history-entry-query = pregunta { $name }
history-entry-bookmark = marcador { $name }
history-entry-label = etiqueta { $name }
history-entry-attribute = atributo { $name }
history-entry-strategy = estrategia { $name }
history-entry-recording = grabación { $name }
history-show = Mostrar
history-ghost-deleted = { $label } (eliminada)
history-revert = Revertir
history-revert-to-this = Revertir a esto
history-take-back = Deshacer esta reversión
history-step-revert = Revertir anotación
history-step-take-back = Deshacer una reversión
history-waits-first = { $count ->
    [one] Un cambio de este dispositivo aún espera al servidor. Inténtalo cuando haya llegado, para que nada quede fuera.
   *[other] { $count } cambios de este dispositivo aún esperan al servidor. Inténtalo cuando hayan llegado, para que nada quede fuera.
  }
history-nothing-to-revert = No hay nada que revertir: ya está así.
history-reverted = { $count ->
    [one] Revertido: se cambió una entrada.
   *[other] Revertido: se cambiaron { $count } entradas.
  }
history-reverted-kept = Entradas revertidas: { $count }. Sin tocar, porque otras personas han trabajado en ellas desde entonces: { $kept }.
history-slider = Momento en el historial de esta grabación
history-step-back = Un cambio atrás
history-step-on = Un cambio adelante
history-at-beginning = Antes del primer cambio
history-at = Como estaba el { $at }
history-at-now = Como está ahora, desde { $at }
history-and-more = y { $count } más
history-moment-count = { $count ->
    [one] Una anotación
   *[other] { $count } anotaciones
  }
history-revert-recording = Revertir la grabación a este momento
history-read-only-here = Solo lectura: aquí no se puede cambiar nada.
history-read-only = Este es otro momento: en él no se puede cambiar nada. Escape devuelve al presente.
history-leave = Volver al presente ({ $key })
history-comparison = Comparación
history-comparing = De { $from } a { $to }
history-no-difference = Ninguna anotación difiere.
history-legend = Qué significan las líneas
history-count-added = { $count } añadidas
history-count-removed = { $count } quitadas
history-count-moved = { $count } movidas
history-count-relabeled = { $count } con otra etiqueta
history-count-changed = { $count } con otros cambios
history-kind-added = añadida
history-kind-removed = quitada
history-more-differences = Mostrar { $count } más
history-now = ahora
history-a-time = un momento…
history-time-of = { $what }: fecha y hora
history-version-named = «{ $name }»
history-moment-after = justo después del cambio { $change }
history-moment-before = justo antes del cambio { $change }
history-versions = Versiones
history-versions-hint = Una versión es un nombre para las anotaciones como están ahora, por ejemplo «antes de la revisión» o «como se publicó».
history-no-versions = Aún no se ha nombrado ninguna versión.
history-version-facts = { $what }, nombrada por { $who }, { $at }
history-version-name = Nombre de la versión
history-version-note = Para qué es (opcional)
history-version-of = De
history-whole-project = Todo el proyecto
history-name-version = Nombrar esta versión
history-version-named-now = Nombrada: { $name }.
history-rename-version = Cambiar el nombre de la versión
history-compare-with-now = Comparar con ahora
history-compare = Comparar
history-compare-from = Desde
history-compare-to = Hasta
history-revert-title = Revertir
history-revert-hint = Con ello no se pierde nada: una reversión es un cambio como cualquier otro, está en el historial y se puede deshacer.
history-revert-what = Qué se revierte
history-revert-way-moment = Todo, a un momento
history-revert-way-person = Lo que cambió una persona
history-revert-where = Dónde
history-revert-moment = A
history-revert-person = De quién
history-revert-since = Desde (opcional)
history-revert-until = Hasta (opcional)
history-preview = Ver qué cambiaría
history-revert-of-person = Revertir lo que cambió { $name }
history-revert-to-moment = Revertir a { $moment }
history-revert-to-version = Revertir a «{ $name }»
history-will-change = { $count ->
    [one] Cambiaría una entrada:
   *[other] Cambiarían { $count } entradas:
  }
history-will-keep = { $count ->
    [one] Una más queda como está, porque otras personas han trabajado en ella desde entonces.
   *[other] { $count } más quedan como están, porque otras personas han trabajado en ellas desde entonces.
  }
history-revert-is-change = La reversión es un cambio nuevo a tu nombre. Se puede deshacer, y lo que otras personas cambien entretanto se mantiene.
history-place-count = { $name }: { $count }
history-all-changes = Todos los cambios del proyecto

## jobs

jobs-title = Tareas
jobs-what = El servidor calcula por sí solo los embeddings de las grabaciones que llegan: números con los que se comparan, buscan y preguntan los sonidos.
jobs-model = Modelo
jobs-model-none = Ninguno: sin embeddings
jobs-model-use = Usar este modelo
jobs-model-what = Si eliges otro modelo, se ponen en cola todas las grabaciones sin sus embeddings; los anteriores se quedan.
jobs-model-chosen = Desde ahora las grabaciones se calculan con { $model }.
jobs-model-none-chosen = Ya no se calculan embeddings de las grabaciones nuevas.
jobs-list = Progreso
jobs-progress = Cuánto está hecho
jobs-kind = Qué se hace
jobs-kind-embedding = Representaciones ({ $done }/{ $all })
jobs-kind-preview = Vistas previas ({ $done }/{ $all })
jobs-none = Aún no hay tareas. Habrá una en cuanto una grabación de este proyecto esté en el servidor y haya un modelo elegido.
jobs-none-such = No hay ninguna tarea así.
jobs-still = Ahora no hay nada en curso. Las tareas esperan hasta que haya un gateway; lo inicia quien lleva el servidor.
jobs-too-many = Estas son las { $count } que cambiaron al final.
jobs-filter = Qué tareas mostrar
jobs-filter-all = Todas
jobs-filter-running = En curso
jobs-filter-waiting = En espera
jobs-filter-failed = Fallidas
jobs-filter-done = Hechas
jobs-filter-cancelled = Canceladas
jobs-sum-done = { $done } de { $all } hechas
jobs-sum-running = { $count } en curso
jobs-sum-waiting = { $count } en espera
jobs-sum-failed = { $count } fallidas
jobs-state-waiting = en espera
jobs-state-next-try = espera al próximo intento a las { $time } (intentos: { $tries })
jobs-state-taken = la tiene { $gateway }
jobs-state-running = { $percent } % hecho por { $gateway }
jobs-state-done = hecha
jobs-state-failed = fallida (intentos: { $tries })
jobs-state-cancelled = cancelada
jobs-unknown = Una grabación que ya no está
jobs-retry = Reintentar
jobs-cancel = Cancelar
jobs-retry-failed = Reintentar todas las fallidas
jobs-retried = { $count ->
    [one] Una tarea está otra vez en cola.
   *[other] { $count } tareas están otra vez en cola.
  }
jobs-not-alone = Este proyecto está solo en este dispositivo. Las tareas las hace un servidor, para proyectos compartidos.
jobs-not-away = Las tareas están en el servidor, que ahora no responde. Se puede seguir etiquetando.
jobs-not-signed-out = Inicia sesión para ver las tareas de este proyecto.
jobs-not-closed = Este proyecto ya no se comparte contigo.

## lab

lab-title = Laboratorio de estrategias
lab-back = Volver al proyecto
lab-strategy = Estrategia
lab-queries = Preguntas
lab-source = Código de la estrategia, en Python
lab-begin = Empezar con
lab-own-start = Una corta propia
lab-limit = Límite de tiempo
lab-seconds = { $seconds } s
lab-run = Ejecutar
lab-run-keys = Control e Intro
lab-recording = Grabación
lab-compare = Comparar con
lab-not-saved = Aún sin guardar
lab-saved-name = «{ $name }»
lab-changed = «{ $name }», cambiada desde que se guardó
lab-save-as = Guardar como…
lab-saved-ones = Guardadas
lab-your-cuts = { $count ->
    [one] Tu estrategia, arriba: 1 pregunta
   *[other] Tu estrategia, arriba: { $count } preguntas
  }
lab-other-cuts = { $count ->
    [one] { $title }, abajo: 1 pregunta
   *[other] { $title }, abajo: { $count } preguntas
  }
lab-asks = { $count ->
    [one] Hace 1 pregunta.
   *[other] Hace { $count } preguntas.
  }
lab-outcome = El resultado
lab-first = Ejecuta la estrategia para ver dónde corta.
lab-stopped = Detenida.
lab-running = En marcha…
lab-starting = Iniciando Python…
lab-no-project = Abre el laboratorio desde un proyecto: aquí se prueban sus grabaciones.
lab-no-recording = Añade primero una grabación al proyecto: con ella se prueba una estrategia.
lab-saved = Guardada «{ $name }».
lab-saved-as = Guardada como «{ $name }». Pregúntame puede preguntar con ella.
lab-save-title = Guardar la estrategia
lab-save-hint = Pregúntame la muestra con este nombre.
lab-rename-title = Renombrar la estrategia
lab-my = Mi { $name }
lab-strategies = Estrategias de este proyecto
lab-none = Aún no hay ninguna guardada. Guarda lo que está en el editor y Pregúntame podrá preguntar con ello.
lab-list-saved = Guardadas
lab-list-removed = Eliminadas
lab-open = Abrir
lab-kind = Qué decide
lab-kind-queries = Qué preguntar
lab-kind-sampling = Qué abrir a continuación
lab-kind-prototypes = Prototipos
lab-prototypes-running_means = Medias móviles (A-CPD)
lab-prototypes-nearest = Respuestas más cercanas
lab-view = Probar con
lab-view-one = Una grabación
lab-view-all = Grabaciones etiquetadas
lab-compare-label = Etiqueta
lab-compare-any = Cualquier etiqueta
lab-compare-beside = Junto a
lab-compare-budgets = Preguntas por grabación
lab-compare-run = Comparar
lab-compare-explained = Alguien que conoce tus etiquetas responde, grabación tras grabación; el resultado se compara con tus etiquetas.
lab-compare-explained-sampling = Se abre un tramo tras otro según la estrategia; tus etiquetas dicen qué contiene, y de ello se aprende.
lab-compare-on = { $count ->
    [one] Con { $count } grabación etiquetada.
   *[other] Con { $count } grabaciones etiquetadas.
  }
lab-compare-too-few = { $count } grabaciones de este proyecto tienen esa etiqueta; menos de { $least } no dicen nada de una estrategia. Etiqueta más, o mira cómo se compara con las grabaciones de demostración.
lab-compare-demo = Comparar con las grabaciones de demostración
lab-compare-demo-note = Con { $count } grabaciones de demostración de eventos conocidos: bastan para ver cómo funciona, no para juzgar una estrategia.
lab-compare-clipped = Las primeras { $count } de { $total }, que son bastante largas.
lab-compare-own = Tu estrategia
lab-compare-chance = Al azar, en promedio
lab-compare-hearing = Escuchando { $name }…
lab-compare-step = Comparando { $title }…
lab-compare-progress = Progreso de la comparación
lab-compare-done = { $count ->
    [one] Comparado con { $count } grabación.
   *[other] Comparado con { $count } grabaciones.
  }
lab-compare-figures = Cifras de la comparación
lab-compare-pool = { $positives } de { $items } tramos contienen un hallazgo.
lab-compare-all-found = Por eso cualquier orden vale lo mismo; elige una sola etiqueta.
lab-column-method = Método
lab-column-budget = Preguntas por grabación
lab-column-segment = F1 por segmentos
lab-column-event = F1 por eventos
lab-column-asked = Preguntado
lab-column-found = Hallazgos
lab-column-mean = Hallazgos en el camino, en promedio
lab-plot-queries = F1 por segmentos según las preguntas por grabación
lab-plot-sampling = Hallazgos según los tramos abiertos
lab-plot-questions = { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
  }
lab-plot-opened = { $count } abiertos
lab-first-all = Compara la estrategia con otras en lo que está etiquetado.
lab-saved-as-sampling = Guardada como «{ $name }». Siguiente puede elegir con ella.
lab-save-hint-sampling = Avance la muestra con este nombre, entre lo que guía a Siguiente.

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
labeling-no-label = sin etiqueta
labeling-question = Pregunta
labeling-looks = Aspecto del espectrograma
labeling-back-to-project = Volver al proyecto
labeling-not-here = Esta grabación no está en este dispositivo. Vuelve al proyecto y añade su archivo.
labeling-next-recording = Grabación siguiente
labeling-all-recordings = Todas las grabaciones
labeling-no-sound = No hay sonido que reproducir hasta que se vuelva a elegir el archivo.
labeling-no-clock = No se sabe cuándo empezó esta grabación: no lo dicen ni su archivo ni su nombre.
labeling-file-first = Elige primero el archivo de esta grabación: hay que escucharlo.
labeling-allow = Permitir acceso
labeling-choose-file = Elegir el archivo
labeling-choose-named-file = Elegir el archivo { $name }
labeling-preparing = Se está buscando dónde cambia el sonido. Puedes seguir etiquetando.
labeling-waiting = { $left ->
    [one] Una pregunta espera tu respuesta.
   *[other] { $left } preguntas esperan tu respuesta.
  }
labeling-begin = Empezar
labeling-go-on = { $left ->
    [one] Seguir con { $left } pregunta
   *[other] Seguir con { $left } preguntas
  }
labeling-panel = Etiquetas y anotaciones
labeling-labels-of-selection = de la selección
labeling-labels-next = siguiente: { $name }
labeling-labels-choose = elige una y dibuja
labeling-find = Buscar una etiqueta
labeling-none-found = Ninguna etiqueta se llama así.
labeling-new = Etiqueta nueva…
labeling-new-name = Nombre de una etiqueta nueva
labeling-next = siguiente
labeling-selected = Selección
labeling-selected-count = { $count } seleccionadas
labeling-several = De { $from } a { $to }. Las etiquetas, las flechas y { $key } actúan sobre todas.
labeling-merge = Unir
labeling-merge-selected = Unir las anotaciones seleccionadas
labeling-play = Reproducir
labeling-play-selected = Reproducir la anotación seleccionada
labeling-delete-selected = Eliminar la anotación seleccionada
labeling-count = { $count ->
    [one] { $count } anotación
   *[other] { $count } anotaciones
  }
labeling-empty = Todavía no hay nada etiquetado. Dibuja en el espectrograma o deja que Pregúntame te haga preguntas.
labeling-point = punto
labeling-asked = preguntada
labeling-noted = nota
labeling-time = Tiempo (s)
labeling-frequency = Frecuencia (Hz)
labeling-extent-point = Un punto
labeling-extent = { $length } de duración
labeling-made-person = dibujada { $at }
labeling-made-query = de respuestas { $at }
labeling-made-proposal = de una propuesta { $at }
labeling-made-import = importada { $at }
labeling-made-import-from = importada de { $format } { $at }
labeling-facts = { $extent }, { $made }
labeling-facts-edited = { $extent }, { $made }, editada después
labeling-mixed = varios
labeling-not-said = sin indicar
labeling-problem-times = Indica los tiempos en segundos.
labeling-problem-outside = La grabación va de 0 a { $duration } s.
labeling-problem-order = El fin debe ir después del inicio.
labeling-problem-frequencies = Indica las frecuencias en hercios.
labeling-problem-band = Esta grabación contiene frecuencias de 0 a { $nyquist } Hz.
labeling-problem-high = La frecuencia máxima debe ser mayor que la mínima.
labeling-split-where = Apunta dentro de la anotación seleccionada, o pon ahí el cursor, y vuelve a dividir.
labeling-merge-what = Selecciona lo que debe ser una sola: pulsa cada una con Mayús o arrastra un marco con Mayús.
labeling-no-room = No queda sitio para otra antes del final de la grabación.
labeling-undo-step = Deshacer: { $step }
labeling-redo-step = Rehacer: { $step }
labeling-step-mark-point = Marcar punto
labeling-step-label = Etiquetar { $name }
labeling-step-nudge = Mover un poco
labeling-step-resize = Cambiar tamaño
labeling-step-move-annotation = Mover anotación
labeling-step-resize-annotation = Cambiar tamaño de la anotación
labeling-step-split = Dividir anotación
labeling-step-merge = Unir { $count } anotaciones
labeling-step-counted = { $step } ({ $count })
labeling-help = Teclas y gestos
labeling-gestures = Ratón y dedos
labeling-gesture-drag = Arrastrar
labeling-gesture-drag-does = Dibujar con la herramienta elegida; arrastra la selección o sus tiradores para cambiarla
labeling-gesture-wheel = Rueda, dos dedos
labeling-gesture-wheel-does = Desplazar; con Ctrl o pellizcando, ampliar
labeling-gesture-shift = Mayús
labeling-gesture-shift-does = Pulsar para seleccionar más; arrastrar un marco alrededor de muchas
labeling-gesture-alt = Alt
labeling-gesture-alt-does = Al arrastrar: los límites saltan adonde cambia el sonido
labeling-gesture-middle = Botón central
labeling-gesture-middle-does = Desplazar con cualquier herramienta
labeling-gesture-axis = Arrastrar el eje de tiempo
labeling-gesture-axis-does = Escuchar bajo la mano; con Mayús, mover el eje
labeling-gesture-double = Doble clic
labeling-gesture-double-does = Reproducir una anotación
labeling-preview = Esto es una versión reducida: un canal, { $rate }. Lo que está por encima de { $highest } no se ve ni se oye aquí. Los tiempos son exactos.

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
listening-quality = Calidad del sonido
listening-quality-auto = Según permita la conexión
listening-quality-original = Tal como se grabó ({ $bytes })
listening-quality-preview = Versión reducida ({ $bytes })
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

## lock

lock-title = Bloqueo
lock-off-hint = Con una frase de contraseña, lo que se guarda en este dispositivo queda cifrado: quien encuentre una tableta perdida no ve nada de ello.
lock-unavailable = Este navegador no puede cifrar lo que guarda: hacen falta una dirección segura (https) y archivos privados.
lock-set = Definir una frase de contraseña…
lock-set-title = Bloquear este dispositivo con una frase de contraseña
lock-set-action = Cifrar y bloquear
lock-set-hint = Lo mejor son varias palabras que nadie adivine. Earmark las pide cada vez que se abre y tras un tiempo sin actividad.
lock-set-warning = Sin ella nadie puede abrir este dispositivo. Si la olvidas, lo que está en el servidor se puede volver a traer, pero las etiquetas aún no enviadas y los proyectos que solo están en este dispositivo se pierden.
lock-covers = Se cifran el audio guardado aquí, las etiquetas y todos los cambios, los cambios que esperan al servidor, las listas de proyectos y grabaciones y las filas de números con las que se comparan sonidos. No se cifran los archivos fuera de Earmark, los borradores del laboratorio de estrategias ni el nombre de quien ha iniciado sesión.
lock-after = Se bloquea solo sin actividad tras
lock-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
  }
lock-never = Nunca
lock-now = Bloquear ahora
lock-change = Cambiar la frase de contraseña
lock-changed = La frase de contraseña se ha cambiado.
lock-remove = Quitar el bloqueo
lock-remove-hint = Todo lo que hay en este dispositivo se descifra y ya no se pide ninguna frase de contraseña.
lock-on = Este dispositivo está bloqueado con una frase de contraseña.
lock-sealing = Se está cifrando lo que ya había aquí. Si cierras la página, continúa solo la próxima vez.
lock-opening = Se está descifrando todo. Si cierras la página, continúa solo la próxima vez.
lock-broken-off = No se pudo hacer todo: { $reason }
lock-go-on = Intentar de nuevo
lock-unsaved = Este dispositivo no se ha bloqueado: tus últimos cambios aún no están guardados.
lock-locked = Este dispositivo está bloqueado
lock-locked-hint = Lo que se guarda aquí está cifrado. La frase de contraseña lo abre.
lock-passphrase = Frase de contraseña
lock-passphrase-now = Frase de contraseña actual
lock-passphrase-new = Nueva frase de contraseña
lock-passphrase-again = Otra vez la misma
lock-unlock = Desbloquear
lock-wrong = Esta no es la frase de contraseña de este dispositivo.
lock-too-short = Al menos { $count } letras, por favor.
lock-not-the-same = Las dos no son iguales.
lock-forgotten = La he olvidado
lock-forgotten-hint = Sin la frase de contraseña nadie puede abrir lo que hay aquí. Puedes borrarlo y empezar de nuevo: lo que está en el servidor se puede volver a traer. Las etiquetas no enviadas y los proyectos que solo están en este dispositivo se pierden.
lock-erase-sure = Borrar todo lo que Earmark guarda en este dispositivo
lock-erase = Borrar

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
looking-spectrogram = Espectrograma
looking-close = Cerrar los ajustes del espectrograma
looking-pictures = Imágenes
looking-layout-one = Una
looking-layout-channels = Cada canal
looking-layout-two = Dos ajustes
looking-change-of = Cambiar los ajustes de
looking-upper = Superior
looking-lower = Inferior
looking-pane-upper = superior
looking-pane-lower = inferior
looking-pane-channel = canal { $number }
looking-channel = Canal
looking-channel-mix = Todos, mezclados
looking-preset = Preajuste
looking-set-by-hand = Elegido a mano
looking-preset-standard = Estándar
looking-preset-birds = Aves
looking-preset-bats = Murciélagos
looking-preset-bass = Graves: ranas, búhos, peces
looking-preset-faint = Sonidos débiles
looking-preset-pcen = Fuertes y débiles por igual (PCEN)
looking-view = Vista
looking-filter-plain = Simple
looking-filter-denoise = Sin ruido
looking-filter-pcen = PCEN
looking-hint-plain = Niveles tal como son; 0 dB es un seno a escala completa.
looking-hint-denoise = Decibelios sobre el nivel mediano de cada frecuencia en toda la grabación.
looking-hint-pcen = Cada frecuencia frente a su propia media de los últimos 0,4 s: lo constante se atenúa, los inicios quedan.
looking-scale = Escala de frecuencia
looking-scale-linear = Lineal
looking-scale-mel = Mel
looking-scale-log = Log
looking-range = Rango
looking-band-full = Completo
looking-band-birds = Aves, 0 a 12 kHz
looking-band-bats = Murciélagos, desde 15 kHz
looking-band-bass = Graves, 0 a 2 kHz
looking-band-custom = Personalizado
looking-from-khz = Desde (kHz)
looking-to-khz = Hasta (kHz)
looking-colours = Colores
looking-darkest = Más oscuro
looking-brightest = Más claro
looking-find-both = Hallar ambos a partir de la grabación
looking-contrast = Contraste
looking-analysis = Análisis
looking-fft-size = Tamaño FFT
looking-overlap = Solapamiento
looking-window = Ventana
looking-automatic = Automático
looking-for-project = Para el proyecto
looking-everybody-starts = Todos empiezan con { $name }
looking-save-these = Guarda estos ajustes para volver a usarlos, y para que otros empiecen con ellos.
looking-remove-preset = Quitar este preajuste
looking-preset-removed = El preajuste { $name } ya no está en el proyecto.
looking-preset-name = Nombre del preajuste
looking-name = Nombre
looking-save-preset = Guardar preajuste
looking-preset-saved = Ahora todos en el proyecto pueden elegir el preajuste { $name }.
looking-measuring = Midiendo…
looking-measurements = Medidas
looking-silence = silencio
looking-duration = Duración
looking-duration-help = Del inicio al final
looking-peak = Pico
looking-peak-help = La frecuencia más fuerte
looking-low = Mínima
looking-low-help = El extremo inferior
looking-level = Nivel
looking-level-help = Nivel medio; 0 dB es un seno a escala completa
looking-high = Máxima
looking-high-help = El extremo superior
looking-energy = Energía
looking-energy-help = La misma energía en un segundo; 0 dB es un seno a escala completa

## offline

offline-new-version = Hay una versión nueva de Earmark.
offline-reload = Recargar

## projects

projects-title = Proyectos
projects-one = Proyecto
projects-nameless = Proyecto sin nombre
projects-kept-here = En este dispositivo. Nada sale de él si no lo exportas.
projects-welcome = Etiqueta lo que oyes
projects-welcome-add = Abre la demo, o crea un proyecto y añade grabaciones (WAV, FLAC, MP3, Ogg).
projects-welcome-draw = Dibuja un recuadro alrededor de un sonido y pulsa una tecla, o deja que Earmark te pregunte.
projects-welcome-export = Exporta una tabla. Todo se queda en este dispositivo, con o sin red.
projects-open-demo = Abrir el proyecto de demo
projects-new = Nuevo proyecto
projects-create = Crear
projects-name-hint = Por ejemplo, el lugar y la temporada.
projects-name = Nombre
projects-opened-today = Abierto hoy
projects-opened-yesterday = Abierto ayer
projects-opened-on = Abierto el { $day }
projects-begun-of = Grabaciones empezadas: { $begun } de { $all }
projects-no-recordings = Aún no hay grabaciones
projects-begun = { $count ->
    [one] { $begun } de 1 grabación empezada
   *[other] { $begun } de { $count } grabaciones empezadas
  }
projects-annotations = { $count ->
    [one] 1 anotación
   *[other] { $count } anotaciones
  }
projects-carrying = { $count } × { $label }
projects-recordings-count = { $count ->
    [one] 1 grabación
   *[other] { $count } grabaciones
  }
projects-more-for = Más de { $name }
projects-rename = Cambiar nombre…
projects-rename-title = Cambiar nombre del proyecto
projects-rename-this = Cambiar el nombre del proyecto
projects-deleted = Proyectos eliminados ({ $count })
projects-was-deleted = Se ha eliminado { $name }. Sus grabaciones y etiquetas se conservan hasta que lo restaures.
projects-undone = Deshecho: { $step }
projects-done-again = Rehecho: { $step }
projects-lab = Laboratorio de estrategias
projects-import = Importar
projects-export = Exportar
projects-export-raven = Tabla de selecciones de Raven
projects-export-audacity = Etiquetas de Audacity
projects-export-csv = Tabla CSV
projects-export-json = Todo, como paquete JSON
projects-export-history = Todo con su historial
projects-add-folder = Añadir carpeta
projects-add-recordings = Añadir grabaciones
projects-recordings = Grabaciones
projects-labels = Etiquetas
projects-on-this-device = En este dispositivo
projects-drop-hint = Arrastra aquí grabaciones, o una carpeta de ellas: WAV, FLAC, MP3, Ogg Vorbis, Opus.
projects-read-hint = Se leen desde donde están, a su propia frecuencia de muestreo; no se sube nada.
projects-choose-files = Elegir archivos
projects-first-steps = Primeros pasos
projects-new-here = ¿Primera vez aquí?
projects-new-here-steps = Cinco primeros pasos, en dos minutos: escuchar, dibujar, etiquetar, deshacer y responder. Se muestran junto a la grabación.
projects-begin = Empezar
projects-not-now = Ahora no
projects-demo-empty = La demo no tiene grabaciones.
projects-demo-damaged = La lista de grabaciones de la demo está dañada. Recarga la página e inténtalo de nuevo.
projects-demo-not-fetched = No se ha podido obtener la grabación de demo { $name }. Conéctate una vez y vuelve a abrir la demo.
projects-new-recording = Nueva
projects-place-kept = Guardada en este navegador
projects-place-file = Se lee de tu archivo
projects-place-ask = El navegador pregunta antes de leer tu archivo
projects-place-server = Se oye desde el servidor
projects-place-missing = Vuelve a dar el archivo para oírla
projects-allow = Permitir acceso
projects-attach = Dar el archivo
projects-none-like-this = Ninguna grabación es así. Muestra todas, o elige menos.
projects-questions-answered = Preguntas respondidas
projects-answered-of = { $answered } de { $all } respondidas
projects-about = Acerca de esta grabación
projects-recording-raven = Exportar tabla de Raven
projects-recording-audacity = Exportar etiquetas de Audacity
projects-recording-import = Importar anotaciones…
projects-recording-release = Quitar el audio guardado aquí
projects-recording-keep = Guardar el audio aquí
projects-recording-remove = Quitar del proyecto
projects-removed-recordings = Grabaciones quitadas ({ $count })
projects-release-removed = Quitar su audio
projects-recording-removed = Se ha quitado { $name } del proyecto. Sus etiquetas y su audio se conservan hasta que la restaures.
projects-recording-released = { $name } ya no se guarda aquí. Sus etiquetas sí; el audio se lee de tu archivo.
projects-keep-it = Guardarla
projects-step-remove-recording = Quitar { $name }
projects-step-restore-recording = Restaurar { $name }
projects-kept-none = Aún no hay grabaciones.
projects-kept-nothing = Aquí no se guarda audio: se lee de tus propios archivos o del servidor.
projects-kept-all = { $count ->
    [one] Aquí se guarda el audio de 1 grabación ({ $size }).
   *[other] Aquí se guarda el audio de { $count } grabaciones ({ $size }).
  }
projects-kept-some = { $count ->
    [one] { $rest ->
        [one] Aquí se guarda el audio de 1 grabación ({ $size }); 1 necesita tu propio archivo.
       *[other] Aquí se guarda el audio de 1 grabación ({ $size }); { $rest } necesitan tus propios archivos o el servidor.
      }
   *[other] { $rest ->
        [one] Aquí se guarda el audio de { $count } grabaciones ({ $size }); 1 necesita tu propio archivo.
       *[other] Aquí se guarda el audio de { $count } grabaciones ({ $size }); { $rest } necesitan tus propios archivos o el servidor.
      }
  }
projects-keep-all = Guardar todas aquí
projects-not-kept = No se ha podido guardar una copia de { $name }.
projects-storage-used = Almacenamiento: { $used } de { $quota } en uso
projects-storage-used-here = Earmark usa { $used } de { $quota } en este navegador.
projects-promised = El navegador ha prometido no borrarlo.
projects-may-clear = Si se le llena el disco, el navegador puede borrar lo que se guarda aquí, a menos que prometa no hacerlo.
projects-ask-to-keep = Pedir al navegador que lo conserve
projects-not-promised = El navegador no lo ha prometido. Suele ayudar instalar Earmark como aplicación o añadir un marcador; exporta un paquete de vez en cuando.
projects-adding = Añadiendo archivos
projects-adding-at = Añadiendo { $at } de { $all }
projects-files-added = Archivos añadidos
projects-decoding = { $name }, decodificando: { $percent } %
projects-added = { $count ->
    [one] Se ha añadido 1 grabación.
   *[other] Se han añadido { $count } grabaciones.
  }
projects-known = { $count ->
    [one] 1 archivo ya estaba.
   *[other] { $count } archivos ya estaban.
  }
projects-not-copied = { $count ->
    [one] 1 archivo grande no se ha copiado al navegador: se lee desde donde está. «Guardar el audio aquí», en el menú, lo copia.
   *[other] { $count } archivos grandes no se han copiado al navegador: se leen desde donde están. «Guardar el audio aquí», en el menú, copia uno.
  }
projects-drop = Suelta grabaciones, carpetas o tablas para añadirlas
projects-neither = { $name } no es ni una grabación (WAV, FLAC, MP3, Ogg Vorbis, Opus) ni una tabla.
projects-tables-left = { $count ->
    [one] Con las grabaciones venía una tabla que no se ha leído. «Importar» la lee.
   *[other] Con las grabaciones venían { $count } tablas que no se han leído. «Importar» las lee.
  }
projects-problems = Problemas
projects-problems-title = { $count ->
    [one] Hay una cosa que revisar
   *[other] Hay { $count } cosas que revisar
  }
projects-problems-more = … y { $count } más
projects-problems-dismiss = Descartar problemas
projects-exported = Se ha exportado { $name }.
projects-import-empty = La tabla no contiene anotaciones.
projects-imported-into = { $count ->
    [one] Se ha importado 1 anotación en { $name }.
   *[other] Se han importado { $count } anotaciones en { $name }.
  }
projects-imported-spread = Se han importado { $count } anotaciones en { $recordings } grabaciones.
projects-imported-strategies = { $count ->
    [one] Se ha importado una estrategia para preguntar.
   *[other] Se han importado { $count } estrategias para preguntar.
  }
projects-imported-existing = { $count ->
    [one] 1 anotación ya estaba.
   *[other] { $count } anotaciones ya estaban.
  }
projects-step-import = Importar { $name }
projects-step-import-tables = Importar { $count } tablas
projects-in-table = { $name }: { $sentence }
projects-rows-beyond = { $count ->
    [one] { $table }: se ha omitido 1 fila que empieza después del final de { $name } ({ NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s).
   *[other] { $table }: se han omitido { $count } filas que empiezan después del final de { $name } ({ NUMBER($end, minimumFractionDigits: 2, maximumFractionDigits: 2) } s).
  }
projects-the-bundle = El paquete
projects-rows-stranger = { $count ->
    [one] { $table }: se ha omitido 1 anotación de { $name }, porque esa grabación no está en este proyecto. Añade el archivo y vuelve a importar.
   *[other] { $table }: se han omitido { $count } anotaciones de { $name }, porque esa grabación no está en este proyecto. Añade el archivo y vuelve a importar.
  }
projects-history-stays = { $count ->
    [one] Un cambio del historial del paquete se queda en el archivo: una importación a un proyecto toma lo que hay ahora. Un servidor acepta el proyecto entero con su historial (sus administradores, en la página Servidor, o earmark import).
   *[other] Los { $count } cambios del historial del paquete se quedan en el archivo: una importación a un proyecto toma lo que hay ahora. Un servidor acepta el proyecto entero con su historial (sus administradores, en la página Servidor, o earmark import).
  }
projects-rows-nowhere = { $count ->
    [one] { $table }: se ha omitido 1 anotación, porque la tabla no dice de qué grabación trata. Impórtala desde el menú de esa grabación.
   *[other] { $table }: se han omitido { $count } anotaciones, porque la tabla no dice de qué grabación trata. Impórtala desde el menú de esa grabación.
  }
projects-labels-hint = ¿Qué vas a escuchar? Añade especies, llamadas, o simplemente «sonido».
projects-new-label = Nueva etiqueta
projects-add-label = Añade una etiqueta, o pega una lista
projects-colour-of = Color de { $name }
projects-name-of-label = Nombre de la etiqueta { $number }
projects-key-of = Tecla de { $name }
projects-key = Tecla
projects-change = Cambiar { $name }
projects-move-up = Subir { $name }
projects-move-down = Bajar { $name }
projects-remove = Quitar { $name }
projects-labels-added = { $count ->
    [one] Se ha añadido 1 etiqueta.
   *[other] Se han añadido { $count } etiquetas.
  }
projects-step-rename-label = Cambiar el nombre de la etiqueta a { $name }
projects-label-removed = Se ha quitado la etiqueta { $name }. Las anotaciones que la tienen la conservan.
projects-attributes = Atributos
projects-attributes-hint = ¿Qué más hay que decir de una anotación? Distancia, tipo de llamada, si se vio o no.
projects-attribute-add = Añadir un atributo
projects-attributes-removed = Atributos quitados ({ $count })
projects-attribute-removed = Se ha quitado el atributo { $name }. Las anotaciones conservan lo que tienen en él.
projects-attribute-new = Nuevo atributo
projects-attribute-change = Cambiar atributo
projects-attribute-kind = Tipo
projects-attribute-kind-stays = El tipo no cambia: hay anotaciones con valores de él.
projects-kind-text = Texto
projects-kind-number = Número
projects-kind-choice = Opción de una lista
projects-kind-yesno = Sí o no
projects-kind-choice-none = Aún sin opciones
projects-kind-number-between = Número de { NUMBER($least, maximumFractionDigits: 9) } a { NUMBER($most, maximumFractionDigits: 9) }
projects-kind-number-least = Número desde { NUMBER($least, maximumFractionDigits: 9) }
projects-kind-number-most = Número hasta { NUMBER($most, maximumFractionDigits: 9) }
projects-no-limit = sin límite
projects-unit = Unidad (si hay)
projects-least = Mínimo
projects-most = Máximo
projects-choices = Opciones, una por línea
projects-problem-choices = Indica al menos dos opciones, una por línea.
projects-problem-range = Los extremos del intervalo deben ser números, o estar vacíos.
projects-problem-order = El mínimo no debe ser mayor que el máximo.
projects-mono = mono
projects-stereo = estéreo
projects-channels = { $count } canales
projects-place-preview = En este navegador se guarda una versión reducida

## python

python-idle = Python no se ha iniciado.
python-interpreter = Iniciando Python…
python-numpy = Cargando NumPy…
python-earmark = Cargando los métodos…
python-ready = Python está listo.
python-failed = No se ha podido iniciar Python.
python-failed-because = No se ha podido iniciar Python: { $reason }
python-restarting = Python se detuvo durante esta tarea y se está iniciando de nuevo: { $reason }
python-stopped = Python se detuvo: { $reason }
python-worker-stopped = El proceso de Python se detuvo.
python-call-failed = { $name } ha fallado: { $reason }
python-cancelled = La tarea se ha cancelado.

## questions

questions-ask-me = Pregúntame
questions-intro = Earmark divide la grabación y pregunta por una parte tras otra. Las respuestas se convierten en anotaciones.
questions-method = Método
questions-count = Preguntas
questions-each = unos { $length } cada una
questions-of-project = De este proyecto
questions-own-summary = Escrita por alguien de este proyecto. Se ejecuta aislada y no recibe más que el sonido.
questions-prototypes = Prototipos de este proyecto
questions-own-instead = { $reason } Pregunta Earmark en su lugar.
questions-start = Empezar a preguntar
questions-open-left = Quedan abiertas { $left } de { $total } preguntas.
questions-go-on = { $left ->
    [one] Seguir con ella
   *[other] Seguir con estas { $left }
  }
questions-no-labels = Este proyecto aún no tiene etiquetas con las que responder: añade una primero.
questions-whole-number = Indica un número entero de preguntas, de 1 a 999.
questions-strategy-earmark = Earmark, aprende
questions-strategy-acpd = A-CPD (publicado), aprende
questions-strategy-fcpd = F-CPD (publicado)
questions-strategy-cpd = Puntos de cambio
questions-strategy-fixed = Partes iguales
questions-strategy-pelt = Pelt
questions-strategy-binseg = Segmentación binaria
questions-strategy-window = Ventana deslizante
questions-strategy-kernelcpd = Puntos de cambio con núcleo
questions-summary-earmark = Corta de modo que tras las respuestas queden los menos segundos erróneos, y aprende de cada una.
questions-summary-acpd = Corta donde más cambia el parecido con lo confirmado; aprende (publicado).
questions-summary-fcpd = Corta donde más cambian las representaciones; no aprende (publicado).
questions-summary-cpd = Corta donde más difieren el sonido anterior y el posterior.
questions-summary-fixed = Corta la grabación en partes iguales, sin escucharla.
questions-summary-pelt = El mejor corte con una penalización; tantos cortes como quepan (ruptures).
questions-summary-binseg = Corta en dos donde más ayuda, y las partes otra vez (ruptures).
questions-summary-window = Corta donde más difieren las dos mitades de una ventana deslizante (ruptures).
questions-summary-kernelcpd = Los mejores cortes de todos con un núcleo (ruptures).
questions-question-of = Pregunta { $number } de { $total }
questions-question-answer = Pregunta { $number }: { $answer }
questions-back-to-labeling = Volver a etiquetar
questions-what = ¿Qué hay aquí?
questions-several = Varias
questions-several-title = Varias etiquetas en una respuesta
questions-several-hint = { $title }; Mayús o una pulsación larga lo hace para una pregunta
questions-labels = Etiquetas para responder
questions-nothing = Nada
questions-unsure = Dudosa
questions-before = Pregunta anterior
questions-next = Pregunta siguiente
questions-these = { $count ->
    [0] Estas etiquetas
    [one] Esta
   *[other] Estas { $count }
  }
questions-again = Otra vez
questions-all-answered = Las { $count } preguntas están respondidas
questions-took = en { $length }
questions-found = Lo encontrado
questions-removed-label = una etiqueta eliminada
questions-change-answer = Pulsa una parte de la tira para cambiar su respuesta.
questions-what-next = Qué sigue
questions-ask-again = Preguntar de nuevo, de otro modo
questions-not-answered = sin responder
questions-answer-nothing = nada
questions-answer-unsure = dudosa
questions-step = Respuesta { $answer }
questions-own-failed = La estrategia «{ $name }» no preguntó nada. { $reason }
questions-suggested = Earmark cree: { $what }, { $percent } %
questions-accept = Aceptar
questions-key-accept = Responder lo que propone Earmark
questions-without-model = Estas preguntas se hacen sin el modelo. { $reason }
questions-model = Escucha con
questions-model-hint = Lo que distingue los sonidos; cada modelo aprende por su cuenta.

## relay

relay-sign-in = Iniciar sesión
relay-sign-out = Cerrar sesión
relay-sign-out-what = Lo que tienes aquí de los proyectos del servidor
relay-sign-out-keep = Guardar en este dispositivo para mí
relay-sign-out-keep-hint = Nadie lo ve hasta que vuelvas a iniciar sesión aquí, para lo que hace falta la red. Los cambios que esperan se envían entonces, en tu nombre.
relay-sign-out-remove = Quitar de este dispositivo
relay-sign-out-remove-hint = Las etiquetas, listas y audio de los proyectos del servidor se quitan de aquí; en el servidor se quedan. Los proyectos que solo están en este dispositivo no se tocan.
relay-sign-out-action = Cerrar sesión y guardar
relay-sign-out-remove-action = Cerrar sesión y quitar
relay-sign-out-nothing-lost = Todo ello está en el servidor.
relay-sign-out-lost = No todo está en el servidor. Se perdería:
relay-sign-out-lost-edits = { $count ->
    [one] { $count } cambio no enviado.
   *[other] { $count } cambios no enviados.
  }
relay-sign-out-lost-recordings = { $count ->
    [one] La copia de { $count } grabación que no consta en el servidor.
   *[other] Las copias de { $count } grabaciones que no constan en el servidor.
  }
relay-sign-out-lost-refused = { $count ->
    [one] Lo que el servidor no aceptó en { $count } proyecto.
   *[other] Lo que el servidor no aceptó en { $count } proyectos.
  }
relay-sign-in-wrong = El nombre o la contraseña no son correctos.
relay-no-account = ¿Aún no tienes cuenta? Pide una invitación a quien dirige el proyecto.
relay-name = Nombre
relay-password = Contraseña
relay-password-hint = Al menos 8 caracteres; unas cuantas palabras se recuerdan bien.
relay-old-password = Contraseña actual
relay-new-password = Contraseña nueva
relay-change-password = Cambiar la contraseña
relay-password-changed = La contraseña se ha cambiado. Se cerró la sesión en los demás dispositivos.
relay-account = Cuenta
relay-account-of = Cuenta de { $name }
relay-away = No se puede acceder al servidor; aquí se sigue trabajando.
relay-projects = En el servidor
relay-projects-none = Todavía no participas en ningún proyecto del servidor.
relay-project = Proyecto
relay-project-here = en este dispositivo
relay-open = Abrir
relay-people = Personas
relay-people-none = Esta página no tiene servidor: el proyecto se queda en este dispositivo.
relay-people-away = Ahora no se puede acceder al servidor. Las personas y las cuentas se podrán cambiar cuando vuelva.
relay-people-sign-in = Inicia sesión para ver quién participa e invitar a otras personas.
relay-publish = Poner este proyecto en el servidor
relay-publish-hint = Sigue siendo el mismo proyecto, aquí y allí. Serás su responsable y podrás invitar a otras personas.
relay-published = { $name } ya está en el servidor.
relay-members = Quién participa
relay-members-none = Todavía no participa nadie.
relay-you = Eres tú
relay-role = Función
relay-role-of = Función de { $name }
relay-add-by-name = Nombre de alguien que tiene cuenta
relay-leave = Salir
relay-left = Ya no participas en este proyecto.
relay-removed = { $name } ya no participa.
relay-role-owner = Responsable
relay-role-manager = Gestión
relay-role-reviewer = Revisión
relay-role-annotator = Anotación
relay-role-viewer = Solo ver
relay-role-uploader = Solo subir
relay-role-owner-what = Puede hacerlo todo, también archivar el proyecto y nombrar a otros responsables.
relay-role-manager-what = Cambia etiquetas, ajustes y personas, y todo lo de revisión.
relay-role-reviewer-what = Revisa y deshace el trabajo de otras personas, y etiqueta.
relay-role-annotator-what = Etiqueta, responde preguntas y añade grabaciones.
relay-role-viewer-what = Mira, escucha y exporta; no cambia nada.
relay-role-uploader-what = Envía grabaciones; no ve anotaciones.
relay-invite = Invitar
relay-invite-hint = Un enlace deja entrar a una persona, con o sin cuenta. Sirve una vez.
relay-make-link = Crear un enlace
relay-link = Enlace
relay-link-made = Para una persona, como: { $role }
relay-link-once = Envíalo, o pon la imagen delante de una cámara. Solo se muestra esta vez.
relay-qr = El enlace como código QR
relay-copy = Copiar
relay-copied = Copiado
relay-invitations-open = Aún sin usar
relay-invitation-by = Invita { $by }, hasta el { $until }
relay-withdraw = Retirar
relay-invitation = Invitación
relay-invited-project = { $by } te invita a { $project }
relay-invited-server = Tienes una invitación a este servidor
relay-invited-admin = Te invitan a este servidor, para administrarlo
relay-invited-first = Te damos la bienvenida: administra este servidor
relay-invited-as = Participarías como: { $role }
relay-accept-as = Participar como { $name }
relay-new-account-hint = Elige un nombre que verán los demás y una contraseña.
relay-make-account = Crear la cuenta
relay-have-account = Ya tengo cuenta
relay-welcome = Te damos la bienvenida, { $name }.
relay-sessions = Dónde tienes la sesión abierta
relay-session-this = Este dispositivo, desde { $since }
relay-session-seen = Último uso { $when }, desde { $address }; abierta { $since }
relay-end-others = Cerrar las demás sesiones
relay-tokens = Tus tokens de API
relay-token-about = { $project }, { $role }, hasta el { $until }
relay-programs = Para programas
relay-programs-hint = Con un token, un script u otro programa trabaja en tu nombre, solo en este proyecto.
relay-token-for = Para qué es
relay-make-token = Crear un token
relay-token = Token
relay-token-once = Guárdalo ahora: solo se muestra esta vez. En tu cuenta aparece y se puede retirar.
relay-error-away = No se puede acceder al servidor.
relay-error-too-many = { $minutes ->
    [one] Demasiados intentos. Inténtalo dentro de un minuto.
   *[other] Demasiados intentos. Inténtalo dentro de { $minutes } minutos.
  }
relay-valid-for = Válido durante
relay-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
  }
relay-search-people = Buscar por nombre
relay-nobody-found = Nadie se llama así.
relay-member-closed = Esta cuenta está desactivada
relay-you-only-owner = Eres tú, y nadie más es responsable. Nombra a otra persona antes de salir.
relay-only-owner = La única persona responsable. Nombra antes a otra.
relay-remove-member = Quitar a { $name } del proyecto
relay-added = { $name } participa como: { $role }
relay-role-given = { $name } participa desde ahora como: { $role }
relay-less-title = ¿Ceder derechos?
relay-less-meaning = Participarías como: { $role }. Solo alguien con más derechos puede devolverte los tuyos.
relay-less-action = Ceder
relay-leave-title = ¿Salir del proyecto?
relay-leave-meaning = Lo que hiciste sigue en él, con tu nombre. Para volver necesitas una invitación.
relay-people-outside = No participas en este proyecto del servidor, o ya no. Pide una invitación a su responsable.
relay-on-server-what = Así se llama allí y en las invitaciones.
relay-archive = Archivar
relay-archive-title = ¿Archivar { $name }?
relay-archive-meaning = Nadie podrá abrirlo en el servidor hasta que su responsable lo recupere. Todo lo que contiene se conserva.
relay-archived = { $name } está en el archivo.
relay-archived-what = Archivado: todo se conserva y nadie puede abrirlo en el servidor.
relay-bring-back = Recuperar
relay-brought-back = { $name } está de vuelta.
relay-projects-archived = Archivados: { $count }
relay-tokens-hint = Con ellos los programas trabajan en tu nombre. Los nuevos se crean en la página Personas de un proyecto.
relay-tokens-valid = Tokens válidos
relay-token-used = último uso { $when }
relay-token-unused = sin usar
relay-token-yours = tuyo
relay-withdraw-token = Retirar el token { $name }
relay-account-none = Esta página no tiene servidor, así que no hay cuentas.
relay-you-admin = Administras este servidor: cuentas y proyectos
relay-error-signed-out = Tu sesión ha terminado. Lo que etiquetes se queda en este dispositivo.
relay-error-name-taken = Ya hay una cuenta llamada { $name }; elige otro nombre.
relay-error-no-account = No hay ninguna cuenta llamada { $name }.
relay-error-account-closed = Esta cuenta está desactivada; no puede participar en un proyecto.
relay-error-last-admin = Es la última persona que administra el servidor; nombra antes a otra.
relay-error-last-owner = Es la última persona responsable del proyecto; nombra antes a otra.
relay-error-last-owner-of = Esta cuenta es la última responsable de { $projects }; nombra antes a otra.
relay-error-hand-out = Esta función tiene derechos que tú no tienes.
relay-error-password-short = La contraseña necesita al menos { $least } caracteres.
relay-error-password-name = La contraseña no puede ser el nombre.
relay-error-old-password = La contraseña actual no es correcta.
relay-error-name-length = Un nombre necesita de 1 a { $longest } caracteres.
relay-error-invitation-unknown = Esta invitación no se conoce aquí; vuelve a pedir el enlace completo.
relay-error-invitation-used = Esta invitación ya se ha usado; pide otra.
relay-error-invitation-over = Esta invitación ya no es válida; pide otra.
relay-error-invitation-archived = El proyecto de esta invitación está archivado.
relay-error-rooms-starting = Las salas se están iniciando; inténtalo de nuevo en un momento.
relay-error-version-taken = Este proyecto ya tiene una versión llamada { $name }.
relay-error-revert-others = Algunos de estos cambios no son tuyos, y tu rol solo deshace los propios. Pide ayuda a quien revisa.
relay-error-admins-only = Solo puede hacerlo quien administra este servidor.
relay-error-role-not-allowed = Tu rol no lo permite.
relay-error-session-gone = No existe esa sesión; quizá ya terminó.
relay-error-token-gone = No existe ese token; quizá ya se retiró.
relay-error-project-archived = Este proyecto está archivado; quien lo posee puede recuperarlo.
relay-error-no-member = Esta persona no participa en el proyecto.
relay-error-project-taken = Este servidor ya tiene un proyecto con este identificador; se queda como está.
relay-error-no-model = El servidor no tiene ningún modelo llamado { $model }; elige otro.
relay-error-no-preview = La vista previa de esta grabación aún no existe; la hace una pasarela del servidor.
relay-error-job-under-way = Esta tarea ya está en curso.
relay-error-job-ended = Esta tarea ya ha terminado.
relay-proof = ¿Sigue siendo usted?
relay-proof-what = Hace un rato que inició sesión. Escriba otra vez su contraseña antes de cambiar esto.
relay-proof-action = Continuar
relay-code = Código de su aplicación
relay-code-hint = Los seis dígitos que muestra ahora, o uno de sus códigos de recuperación.
relay-factor = Segundo factor
relay-factor-what = Con un segundo factor, iniciar sesión requiere, además de la contraseña, un código de una aplicación de su teléfono: si alguien conoce la contraseña, no le basta.
relay-factor-on = Activado desde el { $when }.
relay-factor-codes-left = { $count ->
    [one] Queda un código de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
}
relay-factor-begin = Configurar un segundo factor
relay-factor-codes = Códigos de recuperación nuevos
relay-factor-replace = Usar otra aplicación
relay-factor-remove = Prescindir de él
relay-factor-qr = El secreto para la aplicación como código QR
relay-factor-scan = Abra una aplicación que genere códigos (la mayoría de los gestores de contraseñas lo hacen) y muéstrele esta imagen.
relay-factor-type = O escriba en ella:
relay-factor-first = El código que muestra ahora la aplicación
relay-factor-confirm = Activar
relay-factor-recovery = Códigos de recuperación
relay-factor-recovery-what = Guárdelos donde los encuentre sin el teléfono. Cada uno sirve una vez en lugar de la aplicación, y solo se muestran ahora.
relay-factor-is-on = El segundo factor está activado. Se cerró la sesión en los demás dispositivos.
relay-factor-is-off = Iniciar sesión vuelve a requerir solo la contraseña.
relay-error-code-wrong = El código es incorrecto o ya se usó; espere al siguiente.
relay-error-factor-none = No hay segundo factor; empiece de nuevo.
relay-error-proof-needed = Escriba otra vez su contraseña antes de cambiar esto.
relay-error-password-wrong = La contraseña es incorrecta.
relay-error-password-common = Esta contraseña es una de las más comunes, que se prueban primero; elija otra.
relay-error-admin-needs-factor = Quienes administran este servidor necesitan un segundo factor; configúrelo en la página de su cuenta.

## sampling

sampling-next = Siguiente
sampling-key-next = Siguiente: abrir lo que merece la pena ver
sampling-key-progress = Hasta dónde ha llegado el proyecto
sampling-all-opened = Todo lo que se ha escuchado ya se ha abierto.
sampling-listens-first = Earmark escucha primero las grabaciones; luego abre una.
sampling-nothing-embedded = El servidor aún no tiene representaciones de este proyecto.
sampling-by-server = El servidor ha elegido, entre todas las grabaciones de las que tiene representaciones.
sampling-kept-only = { $why } Por eso se elige entre lo que está guardado en este dispositivo.
sampling-nothing-kept = En este dispositivo no hay guardado nada que se pueda abrir a continuación.
sampling-nothing-to-hear = No se ha podido escuchar ninguna grabación. Vuelva a indicar alguno de sus archivos.
sampling-listening = Escuchando: { $done } de { $total } grabaciones
sampling-listening-hint = Siguiente elige entre las grabaciones que Earmark ha escuchado.
sampling-listen = Escuchar el resto
sampling-stop = Dejar de escuchar
sampling-progress = Avance
sampling-learned = Lo aprendido
sampling-no-curve = Aún no se ha aprendido nada. Responda algunas preguntas de «Pregúntame».
sampling-curve = De las últimas respuestas, el { $share } % eran las esperadas.
sampling-answers = { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
  }
sampling-as-table = Como tabla
sampling-column-answers = Respuestas
sampling-column-expected = Como se esperaba
sampling-so-far = Hasta ahora
sampling-asked = Preguntas hechas
sampling-saved = Preguntas ahorradas
sampling-saved-hint = Ahorradas frente a partes iguales tan cortas como lo encontrado.
sampling-found-in = Tramos con algo
sampling-of = { $found } de { $total } abiertos
sampling-left = Por encontrar
sampling-left-unknown = { $count ->
    [one] demasiado pronto para saberlo; queda { $count } tramo
   *[other] demasiado pronto para saberlo; quedan { $count } tramos
  }
sampling-left-about = unos { $expected } de { $count }
sampling-left-most = unos { $expected } de { $count }, como mucho { $most }
sampling-stop-hint = Apenas queda nada por encontrar. Es un buen momento para parar.
sampling-what-next = Qué elige Siguiente
sampling-forget = Olvidar lo aprendido
sampling-strategy = Elige según
sampling-strategy-mix = Mezcla
sampling-strategy-random = Sorteo
sampling-strategy-uncertainty = Duda
sampling-strategy-topk_entropy = Momentos dudosos
sampling-strategy-margin = Casos ajustados
sampling-strategy-certainty = Menos seguro
sampling-strategy-high_probability = Hallazgos probables
sampling-strategy-typicality = Lo típico
sampling-strategy-coverage = Cobertura
sampling-strategy-mffft = Contradicciones primero
sampling-strategy-nearest_positives = Parecido a hallazgos
sampling-summary-mix = Primero se reparte, luego toma por turnos lo probable y lo dudoso; 1 de cada 10 se sortea.
sampling-summary-random = Todos los tramos son igual de probables.
sampling-summary-uncertainty = Donde el modelo duda en promedio.
sampling-summary-topk_entropy = Donde hay momentos de los que el modelo duda.
sampling-summary-margin = Donde las dos respuestas más probables están más cerca.
sampling-summary-certainty = Donde el modelo está menos seguro.
sampling-summary-high_probability = Donde probablemente hay algo.
sampling-summary-typicality = Lo que más se parece a sus vecinos.
sampling-summary-coverage = Lo que más se parece a todo lo que aún no está anotado.
sampling-summary-mffft = Donde el modelo y la etiqueta más cercana se contradicen.
sampling-summary-nearest_positives = Lo que suena como algo encontrado.
sampling-reason-random = Elegido por sorteo: lo es 1 de cada { $every }, para medir el avance con honradez.
sampling-reason-unsure = El modelo duda aquí: { $bits } de 1 bit en promedio.
sampling-reason-unsure-moments = El modelo duda aquí de { $count } momentos: { $bits } de 1 bit.
sampling-reason-close-call = Las dos respuestas más probables solo distan un { $difference } %.
sampling-reason-least-certain = El modelo solo está seguro aquí en un { $certainty } %.
sampling-reason-likely = Probablemente hay algo aquí: { $probability } %.
sampling-reason-typical = Típico de lo que no está anotado: { $count } vecinos a { $distance }.
sampling-reason-covers = Como el { $share } % de aquello para lo que no se ha anotado nada parecido.
sampling-reason-mismatch = El modelo dice { $probability } %, el sonido anotado más cercano dice otra cosa.
sampling-reason-far = Más lejos de todo lo anotado que cualquier otro: { $distance }.
sampling-reason-near-positive = Lo más cercano a algo que encontró: a { $distance }.
sampling-reason-no-answers = Aún no se ha aprendido nada, así que los primeros se reparten entre todos los sonidos.
sampling-reason-own = Elegido por «{ $name }», una estrategia de este proyecto.
sampling-own-summary = Alguien de este proyecto la escribió. Se ejecuta aislada y solo recibe filas de números.
sampling-own-failed = La estrategia «{ $name }» no eligió nada. { $reason } En su lugar se abre lo que Earmark elegiría.

## sandbox

sandbox-title = Python para estrategias
sandbox-line = Línea { $line }: { $reason }
sandbox-not-queries = Lo que se recibió no son preguntas desde el principio de la grabación hasta su final.
sandbox-not-figures = Lo que volvió no son las cifras de una comparación.
sandbox-not-started = No se pudo iniciar Python: { $reason }
sandbox-too-long = Seguía en marcha tras { $seconds } s y se detuvo. Nada más se tocó.

## sending

sending-signed-out = { $name } no se pudo enviar: inicia sesión de nuevo e inténtalo otra vez.
sending-away = No se puede contactar con el servidor. { $name } sigue por sí solo cuando se pueda.
sending-status = El servidor respondió { $status }.
sending-refused = { $name } no se aceptó: { $reason }
sending-not-listed = { $name } se envió, pero el servidor no lo tiene en su lista. Inténtalo otra vez.
sending-done = { $count ->
    [one] Una grabación está ya en el servidor, en { $project }. Se han comparado sus bytes.
   *[other] { $count } grabaciones están ya en el servidor, en { $project }. Se han comparado sus bytes.
  }
sending-unsent = { $count ->
    [one] El audio de una grabación ({ $size }) está en este dispositivo y no en el servidor: los demás no pueden oírlo.
   *[other] El audio de { $count } grabaciones ({ $size }) está en este dispositivo y no en el servidor: los demás no pueden oírlo.
  }
sending-send = Enviar al servidor
sending-title = En camino al servidor
sending-at = { $sent } de { $bytes } enviados
sending-state-waiting = Espera su turno
sending-state-reading = Se está leyendo
sending-state-sending = Se está enviando
sending-state-paused = Espera al servidor
sending-state-checking = Se está comparando
sending-state-failed = No enviado
sending-more = { $count ->
    [one] Espera una más.
   *[other] Esperan { $count } más.
  }
sending-again = Intentar otra vez
sending-keeps-going = Sigue mientras Earmark está abierto y, si se cierra, continúa donde estaba.

## similar

similar-title = Sonidos parecidos
similar-key = Sonidos parecidos: buscar en todas las grabaciones lo que suena como la selección
similar-choose-first = Primero seleccione una anotación, o señale una: Earmark busca entonces sonidos parecidos.
similar-close = Salir de los sonidos parecidos
similar-searching = Buscando …
similar-none = No se encontró nada: no se ha escuchado ningún otro sonido.
similar-status = { $count ->
    [one] El sonido más cercano. Grabaciones revisadas: { $recordings }.
   *[other] Los { $count } sonidos más cercanos. Grabaciones revisadas: { $recordings }.
  }
similar-grid = Sonidos parecidos, los más cercanos primero
similar-more = Más
similar-sample = Se busca
similar-sample-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
  }
similar-sample-unheard = No se pudo escuchar { $name }; por eso no hay con qué comparar.
similar-play-sample = Reproducir
similar-about = Qué se busca
similar-stale = Se han escuchado más grabaciones: busque de nuevo para verlas también.
similar-by-server = El servidor ha buscado en todas las grabaciones de las que tiene representaciones.
similar-kept-only = { $why } Por eso solo se busca en lo que está guardado en este dispositivo.
similar-missed = { $count ->
    [one] No se buscó en { $count } grabación
   *[other] No se buscó en { $count } grabaciones
  }
similar-missed-no-sound = Su sonido no está en este dispositivo y no hay representaciones de él.
similar-missed-stopped = No se ha escuchado.
similar-missed-full = No cabe más: se puede buscar en unas doce horas a la vez.
similar-autoplay = Reproducir al moverse
similar-autoplay-on = Los sonidos se reproducen al moverse.
similar-autoplay-off = Los sonidos se reproducen con la barra espaciadora.
similar-leave-out = Omitir lo que ya tiene la etiqueta
similar-verdicts = Qué es
similar-verdicts-hint = Para la ficha enfocada:
similar-picked = { $count ->
    [one] Para { $count } ficha elegida:
   *[other] Para { $count } fichas elegidas:
  }
similar-same = Lo mismo
similar-not-this = Esto no
similar-pick-all = Todas
similar-again = Buscar de nuevo
similar-keys = Teclas
similar-close-keys = Cerrar las teclas
similar-counts = { $labeled } etiquetadas, { $rejected } otra cosa
similar-very = muy parecido, { $number }
similar-quite = parecido, { $number }
similar-somewhat = algo parecido, { $number }
similar-little = apenas parecido, { $number }
similar-pick = Elegir la ficha { $number }
similar-open = Abrir en { $name }
similar-tile = { $number }: { $name }, de { $start } a { $end }, { $likeness }
similar-tile-labels = etiqueta: { $labels }
similar-tile-rejected = otra cosa
similar-step = { $count ->
    [one] Etiquetar { $count } sonido parecido como { $labels }
   *[other] Etiquetar { $count } sonidos parecidos como { $labels }
  }
similar-given = { $count ->
    [one] Se etiquetó { $count } sonido como { $labels }.
   *[other] Se etiquetaron { $count } sonidos como { $labels }.
  }
similar-given-before = Esto ya tiene la etiqueta { $labels }.
similar-rejected = { $count ->
    [one] { $count } sonido es otra cosa.
   *[other] { $count } sonidos son otra cosa.
  }
similar-not-rejected = { $count ->
    [one] { $count } sonido está pendiente de nuevo.
   *[other] { $count } sonidos están pendientes de nuevo.
  }
similar-no-sample-labels = La muestra no tiene etiqueta: asigne una con su tecla.
similar-undone = Deshecho: { $step }
similar-visit = Encontrado como sonido parecido al de { $name }: { $likeness }.
similar-back = Volver a la cuadrícula
similar-made = encontrada por su sonido { $at }
similar-grid-move = Ir a otra ficha
similar-grid-range = Elegir varias seguidas
similar-grid-label = Dar una etiqueta a lo elegido, o a la ficha enfocada
similar-grid-play = Reproducir o detener
similar-grid-play-sample = Reproducir lo que se busca
similar-grid-same = Lo mismo: dar las etiquetas de lo que se busca, y seguir
similar-grid-reject = Esto no: es otra cosa; seguir
similar-grid-pick = Elegirla, o dejarla
similar-grid-pick-all = Elegir todas, o ninguna
similar-grid-again = Buscar de nuevo, según lo aceptado
similar-grid-more = Mostrar más
similar-grid-open = Abrirla en su grabación
similar-grid-help = Mostrar las teclas
similar-grid-leave = Salir; la cuadrícula se conserva

## spectrogram

spectrogram-in-view = Parte de la grabación a la vista
spectrogram-window = { $start } a { $end } de { $length }
spectrogram-role = espectrograma
spectrogram-shown = Espectrograma, { $start } a { $end }, { $low } a { $high }
spectrogram-shown-named = Espectrograma { $name }, { $start } a { $end }, { $low } a { $high }
spectrogram-the-recording = La grabación
spectrogram-hopeless = El espectrograma se ha detenido varias veces seguidas. Vuelve a abrir la grabación; tus etiquetas están a salvo.

## storage

storage-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
  }
storage-no-space = No hay espacio suficiente en este navegador para una copia de { $name }. Se puede etiquetar igualmente; quita otro audio o libera espacio, y vuelve a guardarla.
storage-no-copies = Este navegador no guarda aquí copias de audio (quizá sea una ventana privada), así que { $name } se lee de tu archivo y habrá que elegirlo otra vez después de cerrar la pestaña.
storage-not-kept = No se ha podido guardar una copia de { $name }: { $reason }
storage-no-space-to-decode = No hay espacio suficiente en este navegador para decodificar { $name }. Quita otro audio o libera espacio, y vuelve a añadirlo.
storage-no-files-to-decode = Este navegador no guarda archivos aquí (quizá sea una ventana privada), así que { $name } no se puede decodificar. Abre Earmark en una ventana normal, o convierte el archivo a WAV o FLAC.
storage-not-decoded = No se ha podido decodificar { $name }: { $reason }
storage-asks-first = El navegador pregunta antes de volver a leer { $name }: permítelo, o elige el archivo otra vez.
storage-other-file = { $given } no es el archivo que se añadió como { $name }: sus bytes son distintos. Las etiquetas siguen intactas. Elige el archivo original, o añade este como grabación nueva.
storage-gone-copy = La copia guardada en este navegador ya no está, así que { $name } no se puede oír ni dibujar. Las etiquetas están a salvo: vuelve a darle el archivo a Earmark y sigue.
storage-gone-tab = Desde que se cerró la pestaña, Earmark no tiene acceso al archivo, así que { $name } no se puede oír ni dibujar. Las etiquetas están a salvo: vuelve a darle el archivo a Earmark y sigue.
storage-gone-file = El archivo se ha movido, renombrado o eliminado, o su disco no está conectado, así que { $name } no se puede oír ni dibujar. Las etiquetas están a salvo: vuelve a darle el archivo a Earmark y sigue.
storage-not-here = Esta grabación no está en este dispositivo. Abre su proyecto y añade el archivo.
storage-not-added = No se ha podido añadir { $name }: { $reason }
storage-not-listed = { $name } está abierta, pero este navegador no la ha guardado en la lista (falta espacio, o es una ventana privada): desaparece al cerrar la pestaña.
storage-elsewhere = El archivo de { $name } está en otro dispositivo. Añade aquí el archivo para oírlo; sus anotaciones se pueden ver y cambiar sin él.
storage-cut-off = { $name } se cortó al venir del servidor. Sigue desde ahí. { $reason }
storage-not-given = El servidor no entrega { $name } (respondió { $status }).
storage-damaged = { $name } llegó dañado del servidor y se ha descartado. Inténtalo otra vez.

## table

table-key-table = Todas las anotaciones en una tabla
table-grid = Anotaciones
table-start = Inicio (s)
table-end = Fin (s)
table-duration = Duración (s)
table-low = Mínima (Hz)
table-high = Máxima (Hz)
table-labels = Etiquetas
table-confidence = Confianza (%)
table-note = Nota
table-origin = Origen
table-by = De
table-channel = Canal
table-origin-person = dibujada
table-origin-query = de respuestas
table-origin-proposal = de una propuesta
table-origin-import = importada
table-step-region = Cambiar región
table-step-labels = Cambiar etiquetas
table-step-confidence = Cambiar confianza
table-step-note = Cambiar nota
table-step-channel = Cambiar canal
table-step-attribute = Cambiar { $name }
table-problem-number = Escribe un número.
table-problem-label = No hay ninguna etiqueta «{ $name }». Varias etiquetas se separan con punto y coma.
table-problem-confidence = La confianza va de 0 a 100 %.
table-problem-channel = El canal es un número entero de 1 a { $channels }, o queda vacío.
table-find = Buscar en la tabla
table-filter-label = Mostrar la etiqueta
table-filter-origin = Mostrar el origen
table-filter-least = Confianza desde (%)
table-filter-most = Confianza hasta (%)
table-any-label = Cualquier etiqueta
table-no-label = Sin etiqueta
table-any-origin = Cualquier origen
table-show-all = Mostrar todo
table-count = { $rows } de { $all }
table-count-selected = { $rows } de { $all }, { $selected } seleccionadas
table-count-hidden = { $rows } de { $all }, { $selected } seleccionadas, { $hidden } de ellas ocultas
table-relabel = Etiquetar
table-delete = Borrar las anotaciones seleccionadas
table-columns = Columnas
table-close = Cerrar la tabla
table-height = Altura de la tabla
table-empty = Todavía no hay nada etiquetado. Lo que dibujes aparecerá aquí.

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
together-expired = Tu sesión en { $host } ha terminado. Puedes seguir etiquetando; vuelve a iniciar sesión y se enviará lo que espera.
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
together-add-file = Añadir el archivo
together-add-file-hint = Su archivo está en otro dispositivo. Añade el archivo para oírlo; las anotaciones están aquí.
together-follow = Seguir a { $name }
together-following = Siguiendo a { $name }
together-follow-stop = Dejar de seguir a { $name }
together-drag-conflict = { $name } también está cambiando esta anotación. Decide quien suelte en último lugar.
together-absent = { $count } de { $name } en espera
together-absent-hint = { $count ->
    [one] Un cambio de { $name } está guardado en este dispositivo. Sigue a la vista aquí y se enviará cuando { $name } inicie sesión aquí.
   *[other] { $count } cambios de { $name } están guardados en este dispositivo. Siguen a la vista aquí y se enviarán cuando { $name } inicie sesión aquí.
  }
together-held = { $count ->
    [one] Uno de tus cambios depende de estos y espera con ellos.
   *[other] { $count } de tus cambios dependen de estos y esperan con ellos.
  }
together-kept = Lo que hiciste en { $name } y el servidor no aceptó se conserva en este dispositivo tal como estaba.
together-keep-copy = Convertirlo en un proyecto de este dispositivo
together-copy-name = { $name } (copia del { $day })
together-refused-incomplete = Una parte depende de cambios que nadie ha enviado todavía; el resto se aceptó.
together-refused-set_aside = El servidor falló con este cambio y lo apartó. Avisa a quien cuida del servidor.
together-refused-4409 = El servidor ya falló con este cambio y no lo intenta de nuevo. Avisa a quien cuida del servidor.
together-refused-4413 = El documento ya es tan grande como el servidor permite.
together-refused-4400 = Este cambio está anidado demasiado para el servidor.
together-refused-where = Afecta a: { $what }
together-root-recording = lo que se sabe de la grabación
together-root-annotations = una anotación
together-root-queries = una pregunta
together-root-bookmarks = un marcador
together-root-project = el nombre del proyecto
together-root-labels = una etiqueta
together-root-attributes = un atributo
together-root-settings = un ajuste del proyecto
together-root-strategies = una estrategia
together-root-recordings = la lista de grabaciones
together-closed-4400 = Este mensaje no forma parte del protocolo; actualiza el programa.
together-closed-4401 = Tu sesión ha terminado; vuelve a iniciarla.
together-closed-4403 = Ya no tienes permiso para estar en esta sala.
together-closed-4404 = No existe esta sala.
together-closed-4409 = Se apartó un cambio porque el servidor falló con él; avisa a quien lo administra.
together-closed-4410 = Este proyecto está archivado; quien lo posee puede recuperarlo.
together-closed-4429 = Se pidió el documento entero demasiadas veces; espera un minuto.
together-closed-4500 = Algo falló en esta sala; empieza de nuevo.
together-closed-4503 = Las salas se están iniciando.
together-closed-4507 = El servidor no puede guardar cambios ahora; los tuyos esperan en tu dispositivo.
together-closed-4508 = Esta conexión lee demasiado despacio; se vuelve a abrir.
together-closed-4510 = Esta sala está suspendida porque el servidor falló con ella; avisa a quien lo administra.
together-closed-4513 = Demasiadas conexiones; inténtalo más tarde.
together-closed-1012 = El servidor se reinicia.

## proposals

proposals-title = Propuestas
proposals-find = Buscar propuestas
proposals-again = Buscar otra vez
proposals-none = Aquí nada más suena como lo etiquetado.
proposals-none-yet = No hay propuestas; búscalas primero.
proposals-nothing-learned = Hay muy poco etiquetado para proponer algo: etiqueta al menos un sonido en este proyecto.
proposals-threshold = Desde { $percent }
proposals-accept-one = Aceptar { $name } en { $at }
proposals-dismiss-one = Descartar { $name } en { $at }
proposals-accept-all = { $count ->
    [one] Aceptarla ({ $percent } o más)
    [many] Aceptar las { $count } ({ $percent } o más)
   *[other] Aceptar las { $count } ({ $percent } o más)
  }
proposals-accepted = { $count ->
    [one] Una propuesta es ahora una anotación.
    [many] { $count } propuestas son ahora anotaciones.
   *[other] { $count } propuestas son ahora anotaciones.
  }
proposals-hint-next = siguiente
proposals-hint-accept = aceptar
proposals-hint-dismiss = no es esto
proposals-step-accept = Aceptar { $name }
proposals-step-dismiss = Descartar una propuesta
proposals-step-accept-all = { $count ->
    [one] Aceptar una propuesta
    [many] Aceptar { $count } propuestas
   *[other] Aceptar { $count } propuestas
  }
proposals-key-find = Buscar propuestas: lo que suena como lo etiquetado
proposals-key-next = La siguiente propuesta; un número la acepta con otra etiqueta
proposals-key-accept = Aceptar la propuesta
proposals-key-dismiss = Descartar la propuesta

/// Texts kept apart: written before the rules they measure and never looked at while these were changed. Whoever changes a
/// rule because of one of them moves it to `TextosDeDesarrollo` and writes another here.
enum TextosAparte {
  static let arco = TextosMarcados(
    """
    necesito que eliminen de su página la foto de mi niño que subieron en el festival
    quiero conocer qué información guardan de mí en el instituto de la mujer
    mi apellido está mal en el padrón de despensas, es Gonzales con s, corríjanlo por favor
    copia de mi expediente de cuando trabajé en limpia
    no quiero que mi numero de celular lo sigan usando para mandarme mensajes
    denme acceso a todo lo que tienen registrado con mi nombre en el juzgado civico
    solisito el video de cuando me detuvieron, salgo yo en la camara de la patrulla
    quisiera que actualizaran mi domicilio en sus registros, ya no vivo ahi
    como le hago para que quiten mi nombre de la lista de deudores que publicaron
    soy mamá de un menor, quiero su historial de consultas en la clínica municipal
    quiero saber a quién le pasaron mi información personal
    mis recibos de nómina de cuando fui policía de 2010 a 2015
    mi CURP salió equivocada en el apoyo de calentador, favor de cambiarla
    borrenme de su lista de correos
    pido se me informe que datos tienen de mi señora madre ya fallecida
    Solicito el acceso a los datos personales de mi hijo en la estancia infantil
    me opongo a que publiquen mi imagen en facebook del municipio
    quiero una constancia de las cotizaciones que me hicieron cuando fui empleada del ayuntamiento
    deseo rectificar el año en que nací, aparece 1985 y es 1958 en mi credencial del DIF
    los resultados de mis estudios médicos que me hicieron en la unidad de salud
    ejercer mi derecho de cancelación sobre la ficha que tienen mía en barandilla
    por favor den de baja mi correo de su base de datos
    mi expediente psicológico del DIF, soy la paciente
    quiero ver mi evaluación de control de confianza
    hay un error en mi fecha de ingreso en el expediente que me llevan en recursos humanos, corregir
    retiren la fotografía donde salgo en la página de la academia
    informe de todo lo que haya de mi persona en sus archivos
    mi papá murió y necesito su expediente laboral del municipio, soy su hijo
    que ya no compartan mis datos con otras oficinas
    las constancias de mis capacitaciones que obran en mi expediente
    """)

  static let tramite = TextosMarcados(
    """
    se tiro un arbol en la calle vengan a levantarlo
    la luz de mi cuadra lleva dos semanas apagada
    necesito un permiso para cerrar la calle por una fiesta
    hay un perro muerto en el camellón de Torres Landa
    donde pago una multa de transito
    oiga el camión de la ruta 44 nunca se para, sancionen al chofer
    mis vecinos tienen la música a todo volumen diario, ya no aguanto
    quisiera solicitar una pipa de agua para mi colonia
    ocupo sacar un acta de nacimiento de mi hija
    urge que pongan un tope afuera de la primaria porque ya atropellaron a un niño
    se están robando los cables del alumbrado manden una patrulla
    como puedo inscribirme al curso de verano
    quiero una beca para mi hija que va en secundaria
    cambio de nombre en el recibo del agua
    el semáforo de Hidalgo y Malecón no funciona
    me quiero quejar de la señorita que atiende en la ventanilla de predial
    quiero abrir una estetica que tramite tengo que hacer
    la alcantarilla de mi esquina esta destapada y es un peligro
    necesito una silla de ruedas para mi mamá
    tiraron escombro en el lote de al lado, que lo recojan
    ya son tres dias sin agua en Las Joyas
    quiero vender mi puesto a perpetuidad en el panteon
    vengo a denunciar que construyen sin permiso al lado de mi casa
    agendar cita para esterilizar a mi gata
    apóyenme con láminas para mi techo por favor
    el drenaje se esta regresando en mi casa ayuda
    quiero trabajar en el municipio donde dejo mi solicitud
    poden los árboles del parque de la colonia Obrera
    como renuevo mi permiso del tianguis
    denuncio a un policía que me golpeó y me quitó mi dinero
    """)

  static let competencia = TextosMarcados(
    """
    IMSS | cuántos partos atendieron en el hospital T-48 del seguro
    CFE | instalaron un medidor nuevo y ahora me llega carísima la luz
    Fiscalía General del Estado | avance de las investigaciones por desaparición de personas, carpetas y detenidos vinculados
    Secretaría de Educación de Guanajuato | cuántos maestros faltan en las telesecundarias del estado
    SAT | cuántas empresas factureras tiene detectadas el SAT
    Electoral (INE) | cuántas personas se dieron de alta en la lista nominal
    CONAGUA | quién tiene concesión para explotar el acuífero del valle de León
    Relaciones Exteriores | cuanto tardan en dar el pasaporte y cuantas citas hay al día
    Bienestar | padrón de la pensión de los adultos mayores del gobierno federal
    Defensa | cuántos soldados del ejército patrullan Guanajuato
    Petróleos | producción de gasolina en la refinería de Salamanca
    Senado | cómo votaron los senadores la reforma judicial
    Cámara de Diputados | asistencias de los diputados federales
    Suprema Corte | sueldo de los ministros de la corte
    CAPUFE | cuánto se recauda en la caseta de la autopista a Lagos
    Derechos Humanos | cuántas quejas recibió la comisión estatal de derechos humanos
    Silao | nómina del municipio de Silao de la Victoria
    San Francisco del Rincón | obras públicas hechas en San Francisco del Rincón en 2024
    Irapuato | sueldo del alcalde de Irapuato
    Celaya | cuántos policías tiene Celaya
    Universidad de Guanajuato | cuántos aspirantes rechazó la UG
    INFONAVIT | cuántas casas recuperadas tiene el infonavit
    Auditoría Superior | informe de la ASEG sobre las cuentas del gobierno del estado
    Instituto Electoral del Estado | cuánto gastó el IEEG en la elección de gobernadora
    PROFECO | qué gasolineras han clausurado por dar litros incompletos
    Registro Público | copia de las escrituras de un terreno inscritas en el registro público de la propiedad
    Congreso del Estado | iniciativas presentadas por los diputados locales del distrito
    Poder Judicial | cuántos divorcios se tramitaron en los juzgados familiares de León
    Migración | cuántos extranjeros deportó el instituto nacional de migración
    Secretaría de Salud | cuántas camas tiene el hospital general de León
    """)

  /// Requests for information of the city: no signal may fire.
  static let publico = TextosMarcados(
    """
    cuántas solicitudes de derechos ARCO ha recibido la unidad de transparencia en 2025
    costo de la restauración del Arco de la Calzada de los Héroes
    número de quejas presentadas contra agentes de tránsito y en qué terminaron
    tiempo promedio para atender un reporte de bache
    cuánto adeuda el ayuntamiento al IMSS por cuotas
    convenio firmado entre el municipio y la Fiscalía del Estado
    aviso de privacidad del centro de atención a víctimas
    cuántas personas pidieron la baja de sus datos en 2024
    protocolo de actuación de la policía para atender una denuncia de violencia
    acuerdo de cabildo que autorizó que pongan parquímetros en el centro
    empresas que arreglaron las unidades deportivas y cuánto cobraron
    contrato de suministro de energía entre León y CFE
    listado de los trámites que ofrece desarrollo urbano y su costo
    cuántas licencias de funcionamiento se expidieron para tiendas de abarrotes
    número de luminarias que no sirven por colonia
    gasto del municipio en gasolina de PEMEX para las patrullas
    oficio enviado a SEDENA para pedir apoyo de vigilancia en la feria
    cuánto se pagó al SAT por retenciones de ISR de los trabajadores
    bitácora de las veces que pasaron a recoger la basura en mi colonia en mayo
    quién es el encargado de proteger los datos personales en el DIF
    documentos donde conste el pago a la empresa que podó los árboles del malecón
    cuántas fugas reparó SAPAL el año pasado
    reglas de operación del programa de apoyo para sillas de ruedas
    lista de calles de mi colonia que van a pavimentar
    mi nombre es Juan Pérez y solicito el presupuesto de la feria
    envíen la respuesta a mi correo, quiero los contratos de publicidad
    cuántas multas se cancelaron por estar mal hechas
    denuncias ciudadanas recibidas por construcciones sin permiso
    dictamen con el que quitaron los topes de la avenida Guanajuato
    convenio de colaboración con el municipio de Silao sobre el relleno sanitario
    """)

  /// How many parts each has; 0 when it is one. «⏎» stands for a new line.
  static let partes = TextosMarcados(
    """
    3 | cuantos policias hay⏎cuantas patrullas sirven⏎cuanto ganan los policias
    2 | 1 padrón de beneficiarios de becas⏎2 monto entregado a cada uno
    3 | I. Contratos de limpia II. Pagos realizados III. Empresas participantes
    2 | Pregunta 1: ¿cuánto costó el puente? Pregunta 2: ¿qué empresa lo hizo?
    2 | 1° Nómina de la tesorería 2° Viáticos de la tesorera
    2 | Primero, cuántos árboles tiraron. Segundo, cuántos plantaron.
    3 | cuántos choques hubo en 2024; cuántos muertos dejaron; cuántas multas se pusieron
    2 | Cuánto se gastó en la feria. Cuántas personas entraron.
    2 | quiero saber cuánto costó la ciclovía y también cuántos ciclistas la usan
    2 | solicito el contrato de las luminarias, además quiero saber quién es el proveedor de focos
    2 | 1ro copia del acta de cabildo 2do video de la sesión
    3 | Solicito lo siguiente:⏎a) sueldo del director⏎b) su currículum⏎c) sus viáticos
    2 | Buenas tardes. ¿Cuántas fugas hay? ¿Cuánta agua se pierde? Gracias.
    2 | ¿Cuánto ganan los regidores? ¿Y cuántos asesores tiene cada uno? ¿Me pueden responder por correo?
    3 | - Gasto en publicidad⏎- Medios contratados⏎- Montos por mes
    2 | Que empresa recoge la basura y cuanto le pagan? Cada cuanto pasa por la colonia Obrera?
    0 | cuánto se pagó a Constructora del Bajío S.A. de C.V. por la obra
    0 | ver https://leon.gob.mx/buscar?q=agua&x=? y decirme cuánto costó esa obra
    0 | el agua sale sucia, ¿verdad?, quiero el análisis de laboratorio
    0 | Juan Pérez López⏎Calle Madero 123⏎Col. Centro⏎León, Gto.
    0 | Solicito copia del contrato de obra de la calle⏎Madero celebrado en el año 2024 con la empresa que⏎ganó la licitación
    0 | gasto de $1,500.50 del 1.5 por ciento el 3. de mayo a las 9 a.m.
    0 | Buenas tardes. Solicito el padrón de proveedores. Muchas gracias por su atención.
    0 | copia del art. 5 fracc. 2 del reglamento de tránsito
    0 | necesito los nombres, puestos y sueldos del personal de tránsito y la fecha en que entraron
    0 | Mi colonia no tiene alumbrado. Los vecinos estamos preocupados. Solicito el plan de luminarias.
    0 | Estimados señores:⏎Por este medio solicito la nómina de enero.⏎Saludos cordiales.⏎Ana Ruiz
    0 | cuántas mujeres y cuántos hombres trabajan en la policía
    0 | contrato 3, anexo 1 y anexo 2 de la licitación 5 de 2023
    0 | ya había pedido esto, ¿no?, quiero las facturas de la feria de 2024
    """)

  static let dependencias = TextosMarcados(
    """
    SHA | cómo votó cada regidor lo del aumento al agua en la sesión
    SSPPC | cuántas cámaras de seguridad sirven y dónde están
    SVAL | cuántas personas atendieron el miércoles ciudadano y qué pidieron
    SEFOSOL | a quiénes les dieron calentadores solares y tinacos en mi colonia
    REACTIVACION | cuánta gente consiguió trabajo en las ferias del empleo
    TESORERIA | cuánto dinero le deben a los bancos
    CONTRALORIA | a cuántos funcionarios corrieron por rateros
    DGMOV | por qué ya no pasa el camión por mi colonia y cuánto va a subir el pasaje
    DGOP | cuánto se lleva gastado en arreglar los hoyos del bulevar
    DGDU | si tiene permiso el edificio que construyen en mi calle
    DGTUR | cuántos turistas vinieron en semana santa
    DGMA | quién dio permiso de cortar los arboles del camellón
    DGSALUD | cuántos perros y gatos operaron gratis
    DGCS | cuánto le pagan a los periódicos y a los influencers
    DGINN | cuánto costó la página de internet del municipio
    SECPART | con quién se ha reunido la alcaldesa este mes
    SAPAL | por qué sale café el agua de la llave
    SIAP | cuántos camiones recolectores hay y quién barre el centro
    COMUDE | cuánto cobran por la alberca y quién da las clases de natación
    IMUVI | cuántas casitas baratas han entregado y a quién
    DIF | cuántos viejitos viven en el asilo y qué les dan de comer
    DGE | a qué escuelas les arreglaron los baños
    DGDR | qué apoyos dieron a los rancheros por la sequía
    DGDI | cuántos trabajadores tiene el gobierno y cuánto gana cada quien
    DGRM/DGINN | a quién le compraron las compus y cuánto pagaron
    DGING | cuánta gente no ha pagado el predial
    DGECO | cuántos puestos de la calle tienen permiso
    TRANSITO | cuántos carros se han llevado al corralón por estacionarse mal
    JUZCIVICO | cuántos encerraron por andar tomados y de cuánto fue la multa
    PC | qué casas están en peligro de que se inunden
    """)

  static let publicado = TextosMarcados(
    """
    sueldos | cuanto ganan los directores del municipio
    sueldos | de cuánto es el sueldo del tesorero
    sueldos | cuanto le pagan a un regidor al mes
    sueldos | aguinaldo que recibió la alcaldesa
    directorio-servidores | telefono y correo del director de salud
    curriculum | que estudió el director de tránsito
    plazas | cuantas personas trabajan en el ayuntamiento
    honorarios | cuánto se paga a los asesores contratados por honorarios
    viaticos | cuanto se gastó en viajes de los regidores
    presupuesto | en que se gasta el dinero del municipio
    presupuesto | de cuanto es el presupuesto de este año
    deuda | cuanto se le debe a los bancos
    ingresos | cuánto dinero entra por multas de tránsito
    cuenta-publica | los estados financieros de 2025
    contratos | a que empresa le dieron la obra del puente y por cuanto
    proveedores | que proveedores tiene el municipio
    permisos | a quién le dieron permiso de vender alcohol
    programas-sociales | quienes recibieron los apoyos de despensas
    comunicacion-social | cuánto se gasta en publicidad
    auditorias | que encontraron las auditorías de obra pública
    sancionados | que funcionarios han sido suspendidos
    declaraciones | que bienes declaró la presidenta municipal
    actas-cabildo | las actas de cabildo de marzo
    reglamentos | el reglamento de mercados
    reglamentos | donde encuentro el reglamento de construcción
    organigrama | organigrama del municipio
    tramites | qué necesito para abrir un negocio, requisitos y costo
    inventario | cuantos carros tiene el municipio
    estadisticas-solicitudes | cuántas solicitudes de información recibieron el año pasado
    donaciones-ayuntamiento | a qué asociaciones les han dado donativos
    - | quién chocó la patrulla 305 y quién pagó el arreglo
    - | el plano de la planta de tratamiento de aguas
    - | por qué está cerrado el parque de mi colonia
    - | cuántas personas se ahogaron en la presa
    - | grabación de las llamadas al 911 del 5 de mayo
    - | qué enfermedades tienen los animales del zoológico
    - | causas de que no abra el teatro los lunes
    - | cuántos robos hubo en mi colonia
    - | qué análisis tiene el agua que llega a la colonia Obrera
    - | cuántos niños hay en las guarderías
    - | horario de la alberca
    - | dictamen de la casa que se cayó en el barrio de San Miguel
    - | parte informativo de la detención del sábado
    - | razón por la que no se ha terminado la calle Mariano Escobedo
    - | cuántas ambulancias llegaron al choque de ayer
    - | en qué va mi queja contra el inspector de comercio
    - | número de luminarias fundidas en la delegación San Juan Bosco
    - | quién tala los árboles de la sierra
    - | cuántas pipas mandaron a las comunidades
    - | el estudio de ruido de los bares del centro
    - | qué ruta de camión pasa por el hospital
    - | número de mordeduras de perro
    - | oficio en el que niegan la constancia de uso de suelo al señor López
    - | fotografías de cómo quedó la cancha
    - | cuántos muertos hay en el panteón
    - | denuncias contra el bar de la esquina
    - | qué material usaron para los topes
    - | nombre del policía que me infraccionó
    - | cuántos incendios hubo en lotes baldíos
    - | de qué murió el elefante
    """)
}

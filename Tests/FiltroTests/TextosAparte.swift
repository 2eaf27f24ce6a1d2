/// Texts kept apart: written before the rules they measure and never looked at while these were changed. Whoever changes a
/// rule because of one of them moves it to `TextosDeDesarrollo` and writes another here.
enum TextosAparte {
  static let arco = TextosMarcados(
    """
    pueden decirme qué guardaron de la entrevista que me hicieron en trabajo social
    deseo obtener las constancias de los años que laboré para el municipio
    el recibo del predial viene con el nombre de mi difunto esposo y yo soy la dueña, quiero que aparezca el mío
    como trabajador jubilado solicito mi expediente
    soy la mamá de la menor que atendieron en el albergue y quiero ver su expediente
    eliminen mis fotos y mis huellas de los archivos de la policía
    quiero cancelar el uso que hacen de mi información en el programa vecino alerta
    se filtró mi credencial en su página, quítenla ya
    mi número de teléfono aparece en el directorio del tianguis y no di permiso
    quiero desautorizar que usen la imagen de mis hijos
    quiero ver las veces que mi nombre salió en los reportes del 911
    no doy mi consentimiento para que entreguen mi domicilio a nadie
    me urge el resultado del examen toxicológico que presenté para entrar a tránsito
    solicitud de cancelación de datos personales
    quiero saber si la cámara de la oruga me grabó a mí y pido esa grabación
    copia simple de mi declaración ante el juez cívico
    quiero que mi historial de multas ya pagadas desaparezca
    trabajé en el zoológico de 1998 a 2004 y ocupo mis recibos de pago para pensionarme
    quién consultó mi historial en la clínica municipal
    quiero una copia de todo lo que firmé cuando entré a trabajar al DIF
    """)

  static let tramite = TextosMarcados(
    """
    Lugar=Alumbrado | llevamos tres noches sin focos en la cuadra
    Lugar=Agua | quiero cambiar de nombre mi contrato de agua
    Lugar=Árboles | me pueden ayudar a cortar un pino que ya está seco y se va a caer
    Lugar=Semáforos | los carros pasan hechos la mocha frente al kinder, ocupamos un tope
    Lugar=Policía | todas las noches se meten a robar en mi colonia y nunca vienen
    Lugar=Comercio | quisiera un lugar en el tianguis de los domingos
    Lugar=Construcción | me urge la licencia para ampliar mi casa
    Lugar=Panteones | quiero cambiar los restos de mi mamá de tumba
    Lugar=Apoyos | soy viuda, tengo 70 años y quisiera que me apoyaran con despensa
    Lugar=Becas | mi hija saca puro diez, cómo le hago para que le den beca
    Lugar=servidores | un agente de tránsito me quiso sacar dinero para no infraccionarme
    Lugar=Citas | cómo saco ficha para el doctor en la clínica del municipio
    Lugar=Emergencias | se metió una víbora a mi patio, ayuda
    Lugar=Cultura | quiero inscribirme al taller de guitarra
    Lugar=Mujeres | mi pareja me amenaza y no sé qué hacer
    Lugar=Parques | cortaron los columpios y el jardín parece selva, denle mantenimiento
    Lugar=residencia | ocupo una carta que diga que vivo en León para la escuela de mi hijo
    Lugar=Baches | échenle asfalto a mi calle, pagamos impuestos
    Lugar=Agua | me llegó un recibo de dos mil pesos y vivo yo sola, vengan a checar el medidor
    Lugar=Animales | en la casa de enfrente tienen como 20 gatos y apesta
    Lugar=Ruido | ya no soporto al vecino con su banda todos los sábados
    Lugar=Predial | vendí mi casa y me sigue llegando el predial a mí
    Lugar=Apoyos | mi niño tiene discapacidad y necesita una silla especial
    Lugar=servidores | quiero levantar una queja por el mal trato de la recepcionista
    Lugar=Policía | favor de mandar una unidad a la calle Roma, hay gente sospechosa
    """)

  static let competencia = TextosMarcados(
    """
    CFE | quiero mi historial de consumo de energía eléctrica
    IMSS | tiempo de espera para operaciones en el seguro social
    Fiscalía General de la República | cuántos cateos hizo la FGR en León este año
    Fiscalía General del Estado | cuántas personas desaparecidas busca la fiscalía del estado
    Educación de Guanajuato | a qué escuela asignaron la plaza del supervisor de zona
    Registro Civil | número de divorcios administrativos en el último año
    Salud | cuántos doctores faltan en el hospital general de León
    Auditoría Superior | observaciones que hizo la ASEG al gobierno del estado
    Electoral (INE) | cuántas personas están en el padrón electoral de mi sección
    INFONAVIT | cuántas casas abandonadas tiene el infonavit
    Relaciones Exteriores | por qué no hay citas de pasaporte en la delegación León
    PROFECO | qué gasolineras sancionó la procuraduría del consumidor
    Bienestar | padrón de los que reciben la pensión de adulto mayor del gobierno federal
    Defensa | cuántos soldados mandó la SEDENA
    Infraestructura | quién construye la autopista a Silao y cuánto cuesta
    Senado | cuánto gana un senador
    Suprema Corte | cuánto gana un ministro de la suprema corte
    Derechos Humanos | cuántas quejas recibió la procuraduría de derechos humanos
    Trabajo | cuántas inspecciones hizo la STPS en maquiladoras
    INEGI | resultados por manzana del censo del INEGI
    Gobierno del Estado | cuántas motos tienen tarjeta de circulación
    Poder Judicial | cuántos juicios de divorcio hay en los juzgados de León
    Universidad de Guanajuato | cuántos aspirantes rechazó la UG
    Irapuato | nómina de la policía de Irapuato
    Lagos de Moreno | obras públicas de Lagos de Moreno
    Michoacán | deuda del gobierno de Michoacán
    """)

  /// Requests for information of the city: no signal may fire.
  static let publico = TextosMarcados(
    """
    cuánto se gastó en restaurar el Arco de la Calzada
    número de solicitudes de cancelación de datos personales recibidas por la unidad
    convenio que firmó León con la SEP para usar escuelas
    cuotas que el municipio entera al IMSS
    terrenos que el ayuntamiento le cedió a la Guardia Nacional
    cuánto le transfirió el gobierno del estado al municipio en 2024
    permisos otorgados para cerrar calles en fiestas patronales
    quiero saber cuándo van a arreglar mi calle y cuánto va a costar
    copia del oficio donde me contestaron sobre los topes
    quiero el número de árboles que tiraron para la obra del bulevar
    me pueden informar cuántos baches taparon en Las Joyas
    cuántas licencias de funcionamiento se dieron a bares
    a cuánto asciende lo recaudado en predial con descuento a la tercera edad
    estadísticas de accidentes frente a mi escuela
    cuántas becas quedaron sin entregar
    currículum de la directora del DIF
    qué medidas de seguridad protegen los datos personales de los expedientes del DIF
    contratos con empresas de Irapuato y Celaya
    rutas que van de León a Silao y su tarifa
    nombre de los médicos de las clínicas municipales
    inspecciones hechas a los bares y antros
    resultado de las denuncias por maltrato animal
    cuánto tardan en reparar una fuga
    tiempo promedio para dar un permiso de construcción
    cuántas veces se ha caído el sistema de pago del predial
    inventario de arcos detectores en edificios públicos
    actas en que se aprobó borrar archivos
    oficios que el municipio mandó a la SICT sobre el puente
    a cuántos elementos se les dio de baja por reprobar el examen
    criterios para dar apoyo a personas con discapacidad
    cuánta agua se pierde en fugas
    cuánto invirtieron en los columpios del parque
    qué dependencia atiende los panteones y con qué presupuesto
    """)

  /// How many parts each has; 0 when it is one. «⏎» stands for a new line.
  static let partes = TextosMarcados(
    """
    3 | 1) número de becas⏎2) monto de cada una⏎3) nombre de las escuelas
    3 | presupuesto del zoológico⏎número de visitantes⏎sueldo del director
    4 | A) nómina B) viáticos C) gasolina D) celulares
    3 | - cuántas patrullas hay⏎- cuántas están en el taller⏎- cuánto cuesta repararlas
    2 | ¿Cuánto costó el árbol de navidad?, ¿quién lo vendió?
    3 | Requiero: a) padrón de tianguistas; b) cuota que pagan; c) nombre de los líderes
    3 | 1. Cuántas cámaras hay.⏎⏎2. Cuántas funcionan.⏎⏎3. Quién les da mantenimiento.
    2 | copia del contrato del alumbrado; facturas de los últimos tres meses
    2 | 1: cuánto gastaron en la feria 2: cuántos boletos regalaron
    2 | Me gustaría saber cuánto cuesta el relleno sanitario. Asimismo, me gustaría conocer cuántas toneladas recibe.
    0 | Buenas tardes, espero se encuentren bien. Solicito el padrón de proveedores. Quedo al pendiente. Ing. Rosa Méndez
    0 | cuántos niños y niñas hay en las guarderías
    0 | Ayer chocaron dos carros en Hidalgo. La patrulla tardó 40 minutos. ¿Cuál es el tiempo promedio de respuesta?
    0 | La calle 20 de Enero, entre 5 de Mayo y Madero, cuánto costó pavimentarla
    0 | ¿Es cierto que van a quitar las ciclovías?
    0 | Presupuesto 2023, 2024 y 2025 de la Dirección de Salud
    0 | Con fundamento en el artículo 6 de la Constitución, solicito el inventario de vehículos
    0 | listado de obras con: nombre, monto, empresa y fecha
    0 | C. Juan Pérez Gómez⏎Presente⏎Solicito el reglamento de mercados
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

/// Texts in citizens' words on which the rules of the signals were written. `TextosAparte` has those they are judged by.
enum TextosDeDesarrollo {
  static let arco = TextosMarcados(
    """
    quiero borrar fotos de mi hija que subieron a la pagina del DIF
    solicito toda la información que tengan sobre mi persona
    tienen mal mi CURP en el padrón, cámbienla
    quiero saber qué datos personales míos tienen en el DIF
    que borren mi telefono de su sistema ya no quiero que me marquen
    como puedo saber que informacion tiene el municipio de mi
    quiero una copia de mi expediente médico del centro de salud municipal
    me escribieron mal el apellido en la constancia, corrijanlo
    quiero que quiten mi foto de facebook
    no autorizo que usen mis datos para propaganda
    quisiera consultar mi historial laboral, trabajé 20 años en parques y jardines
    necesito corregir mi fecha de nacimiento en la tarjeta del programa
    quitenme de la lista de whatsapp de vecino alerta
    quiero ejercer mi derecho de acceso a mis datos personales
    dar de baja mis datos del padrón de vecinos vigilantes
    solicito el video de la cámara donde salgo yo el día que me asaltaron
    quien ha visto mi expediente en el juzgado civico
    quiero saber para qué usan mi INE y mi comprobante de domicilio que les di
    mi nombre aparece en una lista de morosos, quítenlo
    vengo por el expediente clínico de mi difunto padre
    mi hija fue atendida en psicologia del DIF y quiero su expediente
    cancelen mi registro en la bolsa de trabajo
    mi direccion esta mal en el predial, actualizarla
    solicito se rectifique mi RFC en mis recibos de honorarios
    me opongo al tratamiento de mis datos biométricos
    quiero mi hoja de servicio como policía municipal
    copia certificada de mi nombramiento como empleado municipal
    requiero todos los documentos que tengan con mis datos
    que borren los datos de mis hijos de la estancia infantil
    derecho al olvido, eliminen la nota donde sale mi nombre
    quiero copia de la denuncia que yo puse en el instituto de las mujeres
    no quiero que sigan publicando mi sueldo y mi nombre en internet
    solicitud de derechos ARCO, rectificación
    formato para derechos arco quiero cancelar mis datos
    oposición a que mi imagen salga en los videos de la alcaldía
    quiero saber si estoy en alguna base de datos del municipio
    que informacion personal mia le dieron a la empresa de parquimetros
    mis antecedentes de faltas administrativas que tengan registradas
    copia de mis recibos de pago de cuando trabajé en tránsito
    se equivocaron en mi segundo apellido en el titulo de propiedad, pido rectificación
    soy madre de un alumno y quiero que bajen su foto
    acceso a los datos de mi mamá en el asilo municipal, soy su tutora
    quiero saber de dónde sacaron mi número de teléfono
    borrar mis huellas digitales del reloj checador, ya no trabajo ahí
    eliminar mi cuenta y todo lo mio de la app del municipio
    entréguenme mi examen psicométrico y mi evaluación
    mi esposo falleció y solicito acceso a sus datos personales
    portabilidad de mis datos
    mi sexo está mal registrado en la credencial, pido el cambio
    solicito saber el origen de mis datos y a quién los transfieren
    mi numero de seguro social lo tienen mal en recursos humanos
    el nombre de mi hijo está incorrecto en la lista de becas, favor de corregir
    quiero revocar mi consentimiento para el uso de mis datos
    mi expediente como beneficiaria del programa de vivienda
    quiero que destruyan las copias de mi credencial de elector que entregué
    informes de trabajo social que hicieron de mi familia
    me tienen registrado como difunto en el padrón, arreglenlo
    donde puedo pedir que borren mi información
    cuantos años de antigüedad tengo registrados, fui trabajador del SIAP
    saber si la policia tiene ficha con mi foto y que la eliminen
    quiero los resultados de mi antidoping que me hicieron en la academia
    quiero que desaparezca mi cara del video que subieron a tiktok
    me pueden dar el expediente de mi papá que trabajó en SAPAL
    como accedo a lo que tiene sobre mi la policia municipal
    mi teléfono anda circulando por culpa de ustedes, bórrenlo
    solicito copia de la valoración psicológica que me practicaron
    quiero saber si tienen mis huellas
    mi nombre está escrito con b y es con v en el registro de la unidad deportiva
    ya no quiero recibir propaganda del municipio en mi celular
    actualicen mi estado civil en mi expediente de personal
    quítenme del padrón de comerciantes ya no vendo
    solicito mi expediente completo de la academia, fui cadete
    quiero la grabación de la llamada que hice al 911
    los datos que di en el miércoles ciudadano que los eliminen
    se publicó mi RFC en un contrato y quiero que lo tachen
    cuales son los datos que guardaron cuando me registré en la app
    mi mamá tiene alzheimer y soy su hija, pido su historia clínica del DIF
    corregir mi nombre en las escrituras que hizo el IMUVI
    me equivoque al dar mi correo como lo cambio en el registro de la beca
    quiero que me digan qué policías consultaron mis placas y mi nombre
    acta de matrimonio mal capturada en mi expediente de pensión, corregir
    negarme a que le pasen mis datos a terceros
    necesito una copia de mi dictamen médico de incapacidad
    quien autorizó publicar la foto de mi hijo
    mis datos estan equivocados en el recibo, mi calle es Allende no Aldama
    rectificación de datos personales de mi menor hija en control escolar
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
    cuando nació mi niño lo anotaron en la guardería con el nombre de otro, arréglenlo
    salí en una foto de su campaña y nadie me pidió permiso, bájenla
    me siguen llegando mensajes de ustedes, borren mi contacto
    exijo saber con quién compartieron mis datos bancarios
    que me enseñen todo lo que tengan archivado a mi nombre
    en el sistema dice que soy hombre y soy mujer, corrijan
    mis calificaciones de la academia de policía
    informe de mis semanas laboradas en SAPAL y mis aportaciones
    tengo derecho a saber qué información mía está en poder del ayuntamiento
    copia de la ficha que me hicieron cuando me llevaron a los separos
    los datos de mi papá que vive en el asilo, yo soy su representante
    la fecha en que me dieron de alta como policía está mal en mi kárdex
    quiero oponerme a que mi nombre se publique en la lista de becarios
    cómo puedo rectificar mis apellidos en el padrón de vivienda
    necesito mi expediente de la beca que me dieron en 2019
    hagan el favor de borrar el video en donde salgo peleando
    mi correo lo escribieron mal al registrarme en la bolsa de empleo y no me llega nada, cámbienlo
    acceso a datos personales de mi hija fallecida
    solicito la supresión de mis datos del padrón de comerciantes
    mi acta de nacimiento y mi curp no coinciden con lo que ustedes registraron, actualicen
    Solicito acceso a la totalidad de documentos en los que se mencione mi nombre dentro de la Contraloría
    Por este conducto ejerzo el derecho de rectificación, ya que mi fecha de nacimiento está equivocada en el padrón del DIF
    me tomaron huellas y foto cuando me detuvieron por error, quiero que las eliminen
    quiero saber si mi jefe metió una nota en mi expediente
    necesito que me expidan copia de mi contrato de cuando estuve en obras públicas
    hola trabajé en la policía hace años, me dan mis constancias de servicio
    mi mamá murió y quiero su expediente del centro gerontológico
    el municipio le dio mi correo a un partido, quiero que lo quiten de todos lados
    publicaron la foto de mi hija menor en su página sin avisarme
    aparezco con otro domicilio en la licencia de mi negocio, cámbienlo
    quiero dejar de recibir llamadas del municipio
    qué datos biométricos míos tienen
    me pueden decir si tengo antecedentes en barandilla
    en mi credencial de adulto mayor viene mal mi edad
    necesito una copia de la queja que puse contra el policía
    quiero conocer el resultado de mi examen de ingreso a la academia
    solicito la baja de mi número celular de la base de mensajes
    soy ex empleada del COMUDE y necesito mi carta de baja
    quiero mi historial de consultas con la psicóloga del IMM
    quiero que se actualice mi apellido de casada a soltera en sus registros
    quisiera copia de las evaluaciones de desempeño que me aplicaron como empleado del municipio
    mi dirección cambió y necesito que lo pongan en su padrón
    me dieron de baja de un programa por un dato equivocado mío, corríjanlo
    quiero saber por qué aparece mi teléfono en internet en su página
    exijo que borren la publicación con la foto de mi casa y mi nombre
    el municipio tiene copia de mi INE, quiero que me la devuelvan y la eliminen
    dónde están mis datos que di en el módulo de becas
    solicito conocer quién ha tenido acceso a mi expediente médico
    quiero limitar el uso de mi información personal
    necesito constancia de percepciones de cuando trabajé en Tesorería
    se tramitó un apoyo con mi nombre y yo nunca lo pedí, quiero ver ese expediente
    que mi hijo ya no aparezca en las fotos del DIF
    soy tutor legal de mi hermano con discapacidad y pido sus datos en el centro de rehabilitación
    mi sobrenombre y domicilio salieron en el boletín de policía, retírenlos
    quiero el certificado médico que me hizo el doctor de barandilla
    """)

  static let tramite = TextosMarcados(
    """
    Lugar=Baches | hay un hoyo enorme en mi calle vengan a taparlo
    Lugar= | quiero levantar un reporte
    Lugar=residencia | necesito una constancia de residencia
    Lugar=Baches | un bachezote en el blvd morelos ya me poncho dos llantas
    Lugar=Alumbrado | no sirve la lampara de afuera de mi casa desde hace un mes
    Lugar=Agua | tengo una fuga en la banqueta y se esta desperdiciando el agua
    Lugar=Agua | me llego el recibo del agua carisimo quiero que lo revisen
    Lugar=Agua | no ha caido agua en toda la semana
    Lugar=Basura | el camión de la basura no pasa desde el lunes
    Lugar=Basura | la esquina está llena de basura, limpien por favor
    Lugar=Árboles | necesito que poden un arbol que esta tirando la barda
    Lugar=Árboles | quiero permiso para tumbar un arbol seco
    Lugar=Animales | hay muchos perros callejeros en mi colonia, recójanlos
    Lugar=Animales | quiero adoptar un perrito
    Lugar=Animales | reportar maltrato animal, el vecino tiene amarrado a su perro sin comer
    Lugar=Semáforos | el semaforo de la esquina esta descompuesto
    Lugar=Multas | como le hago para pagar una infraccion
    Lugar=Multas | se llevaron mi moto al corralon como la saco
    Lugar=Policía | andan unos rateros en la colonia manden una patrulla
    Lugar=Policía | quiero que pase mas seguido la patrulla por mi calle
    Lugar=Ruido | el bar de la esquina no deja dormir hagan algo
    Lugar=Comercio | unos ambulantes se ponen en mi cochera, quítenlos
    Lugar=Predial | quiero pagar el predial con descuento por ser de la tercera edad
    Lugar=Construcción | necesito permiso para construir un cuarto
    Lugar=Construcción | donde tramito el número oficial de mi casa
    Lugar=Negocios | quiero poner una tiendita que permisos necesito
    Lugar=Panteones | quiero comprar un lote en el panteón
    Lugar=Registro Civil | quiero registrar a mi bebe
    Lugar=Registro Civil | necesito corregir el acta de nacimiento de mi mamá
    Lugar=Apoyos | necesito una despensa no tengo para comer
    Lugar=Apoyos | ayudenme con un aparato para el oido
    Lugar=Transporte | el chofer de la oruga me cerró la puerta y me tumbó, quiero quejarme
    Lugar=Transporte | pongan mas camiones en la ruta 12
    Lugar=Becas | como solicito una beca para mi hijo
    Lugar=Empleo | ando buscando trabajo
    Lugar=servidores | vengo a quejarme de un inspector que me pidió dinero
    Lugar=servidores | la cajera de tesorería me trató muy mal
    Lugar=delitos | quiero denunciar un robo en mi casa
    Lugar=delitos | quiero poner una denuncia porque me estafaron
    Lugar=Citas | necesito cita con el dentista de la clínica municipal
    Lugar=Cartilla | cuando puedo ir por mi cartilla militar
    Lugar=Emergencias | se esta quemando un lote baldio
    Lugar=Emergencias | hay un enjambre de abejas en mi casa vengan por el
    Lugar=Deporte | quiero rentar la cancha de futbol para un torneo
    Lugar=Cultura | quiero meter a mi niña a clases de ballet en la casa de la cultura
    Lugar=Vivienda | quiero un terreno del IMUVI como le hago
    Lugar=Vivienda | quiero escriturar mi casa
    Lugar=Mujeres | mi esposo me golpea necesito ayuda
    Lugar=Drenaje | el drenaje esta tapado y huele horrible
    Lugar=Baches | solicito la pavimentacion de mi calle por favor
    Lugar=Parques | los juegos del parque estan rotos arreglenlos
    Lugar=Semáforos | queremos topes en la calle de la escuela
    Lugar=Apoyos | me dan un apoyo para mi enfermedad por favor
    Lugar=Comercio | quiero renovar mi permiso de puesto semifijo
    Lugar=Licencia de conducir | se me vencio la licencia de conducir donde la renuevo
    Lugar=Animales | fumiguen mi calle hay mucho mosco
    Lugar=Basura | dejaron un sillon y llantas viejas en la banqueta pasen por ellas
    Lugar=Construcción | estan construyendo sin permiso en el terreno de a lado, clausuren
    Lugar=Ruido | mi vecino invadió la banqueta con macetas, que las quite
    Lugar=Construcción | reporto un anuncio espectacular que está a punto de caerse
    Lugar=Alumbrado | está bien oscuro el parque, pónganle luz
    Lugar=Baches | la calle Roble parece luna de tanto hoyo, a ver si ya la componen
    Lugar=Alumbrado | en mi privada estamos a oscuras
    Lugar=Basura | ya huele mal toda la cuadra porque no recogen la basura
    Lugar=Agua | me mocharon el agua y ya pagué
    Lugar=Animales | un perro mordió a mi sobrino, quién se hace cargo
    Lugar=Árboles | las raíces del árbol levantaron mi banqueta
    Lugar=Policía | en el parque se juntan a drogarse, que den rondines
    Lugar=Ruido | los de la casa de al lado hacen fiesta todos los fines
    Lugar=Predial | puedo pagar el predial en oxxo?
    Lugar=Predial | no me llegó el recibo del predial
    Lugar=Negocios | para abrir una fonda a donde voy
    Lugar=Comercio | le quiero pedir chance de vender elotes afuera de la iglesia
    Lugar=Apoyos | soy mamá soltera y no tengo trabajo me pueden ayudar
    Lugar=Apoyos | mi papá necesita un andador
    Lugar=Empleo | hay vacantes de barrendero
    Lugar=Multas | me levantaron una infracción injusta, quiero cancelarla
    Lugar=Transporte | el camión 21 viene hasta el tope y no se para en la parada
    Lugar=Semáforos | no se respeta el alto, hace falta un semáforo
    Lugar=servidores | el de la ventanilla me dejó esperando dos horas y se burló
    Lugar=delitos | me sacaron dinero de mi tarjeta
    Lugar=Construcción | mi vecino está levantando un tercer piso pegado a mi barda
    Lugar=Panteones | se robaron las flores y la lápida de mi abuelita en el panteón
    Lugar=Drenaje | rebosa la coladera frente a la primaria
    Lugar=Deporte | a qué hora y cuánto cuesta meter a mis niños a natación
    Lugar=Registro Civil | me urge mi acta de nacimiento
    Lugar=Citas | me pueden atender una muela en la clínica
    Lugar=Parques | el jardín está seco, nadie lo riega
    Lugar=Licencia | perdí mi licencia de manejo
    Lugar=Mujeres | mi ex pareja me persigue y me amenaza
    Lugar=Vivienda | como saco una casa del imuvi
    Lugar= | se tiro un arbol en la calle vengan a levantarlo
    Lugar= | la luz de mi cuadra lleva dos semanas apagada
    Lugar= | necesito un permiso para cerrar la calle por una fiesta
    Lugar= | hay un perro muerto en el camellón de Torres Landa
    Lugar= | donde pago una multa de transito
    Lugar= | oiga el camión de la ruta 44 nunca se para, sancionen al chofer
    Lugar= | mis vecinos tienen la música a todo volumen diario, ya no aguanto
    Lugar= | quisiera solicitar una pipa de agua para mi colonia
    Lugar= | ocupo sacar un acta de nacimiento de mi hija
    Lugar= | urge que pongan un tope afuera de la primaria porque ya atropellaron a un niño
    Lugar= | se están robando los cables del alumbrado manden una patrulla
    Lugar= | como puedo inscribirme al curso de verano
    Lugar= | quiero una beca para mi hija que va en secundaria
    Lugar= | cambio de nombre en el recibo del agua
    Lugar= | el semáforo de Hidalgo y Malecón no funciona
    Lugar= | me quiero quejar de la señorita que atiende en la ventanilla de predial
    Lugar= | quiero abrir una estetica que tramite tengo que hacer
    Lugar= | la alcantarilla de mi esquina esta destapada y es un peligro
    Lugar= | necesito una silla de ruedas para mi mamá
    Lugar= | tiraron escombro en el lote de al lado, que lo recojan
    Lugar= | ya son tres dias sin agua en Las Joyas
    Lugar= | quiero vender mi puesto a perpetuidad en el panteon
    Lugar= | vengo a denunciar que construyen sin permiso al lado de mi casa
    Lugar= | agendar cita para esterilizar a mi gata
    Lugar= | apóyenme con láminas para mi techo por favor
    Lugar= | el drenaje se esta regresando en mi casa ayuda
    Lugar= | quiero trabajar en el municipio donde dejo mi solicitud
    Lugar= | poden los árboles del parque de la colonia Obrera
    Lugar= | como renuevo mi permiso del tianguis
    Lugar= | denuncio a un policía que me golpeó y me quitó mi dinero
    Lugar=Baches | la calle de la primaria está hecha pedazos, ya se cayó una señora
    Lugar=Agua | vino el fontanero de SAPAL y dejó abierto el hoyo y tirando agua
    Lugar=Basura | los vecinos avientan bolsas al arroyo y ya hay ratas
    Lugar=Animales | encontré una perrita atropellada, quién la puede recoger
    Lugar=Multas | dónde recojo mi placa que me quitó el de tránsito
    Lugar=Ruido | el taller de junto hace un escándalo desde las 6 de la mañana
    Lugar=Predial | no estoy de acuerdo con lo que me cobran de predial, quiero que me lo bajen
    Lugar=negocio | qué ocupo para abrir una estética
    Lugar=Registro Civil | se me perdió mi acta de matrimonio donde saco otra
    Lugar=Transporte | la ruta 5 nunca pasa a tiempo y el chofer va borracho
    Lugar=Empleo | soy albañil y no tengo jale, denme trabajo
    Lugar=delitos | me clonaron mi tarjeta y quiero denunciarlo
    Lugar=Cartilla | mi hijo cumplió 18, dónde hace su servicio militar
    Lugar=Deporte | cuándo son las inscripciones para futbol infantil y qué necesito llevar
    Lugar=Vivienda | cómo puedo regularizar mi terrenito que no tiene papeles
    Lugar=Drenaje | se está saliendo el agua sucia por la alcantarilla
    Lugar=Licencia | cómo renuevo mi licencia para manejar moto
    Lugar=calles | vamos a hacer una posada y queremos cerrar la cuadra
    Lugar=Alumbrado | hay un poste a punto de caer con los cables pelones
    Lugar=Basura | sacan la basura antes de tiempo y los perros la riegan, multen a esa gente
    Lugar=Multas | quiero impugnar una multa que me pusieron
    Lugar=Comercio | los puestos no me dejan salir de mi cochera
    Lugar=Construcción | el vecino abrió una ventana hacia mi patio sin permiso
    Lugar=Transporte | se me perdió mi tarjeta del pagobús
    Lugar=Emergencias | huele muchísimo a gas en el edificio
    Lugar=Baches | por favor ya compongan el pavimento de la calle Nogal
    Lugar=Agua | desde el viernes no sale ni gota de la llave
    Lugar=Agua | SAPAL me cobró de más, quiero una aclaración
    Lugar=Basura | el contenedor de la esquina está hasta el tope y nadie lo vacía
    Lugar=Alumbrado | la lámpara frente al número 210 parpadea toda la noche
    Lugar=Árboles | una rama enorme está por caer sobre mi carro
    Lugar=Animales | los perros de mi vecina ladran todo el día y nos muerden
    Lugar=Transporte | el camión de la ruta R-12 no respeta las paradas
    Lugar=Multas | la grúa se llevó mi coche y me quieren cobrar muchísimo
    Lugar=Comercio | quiero un permiso para poner un puesto de hamburguesas
    Lugar=Negocios | qué trámites debo hacer para abrir una farmacia
    Lugar=Predial | cómo puedo hacer el cambio de propietario de mi predio
    Lugar=Construcción | ocupo permiso para levantar una barda
    Lugar=servidores | el inspector de reglamentos me trató con groserías
    Lugar=Policía | unos tipos venden droga en la esquina, manden vigilancia
    Lugar=Mujeres | sufro violencia en mi casa, a dónde acudo
    Lugar=Apoyos | quiero que me apoyen con láminas porque se me cae el techo
    Lugar=Becas | dónde inscribo a mi hijo para la beca
    Lugar=Empleo | quiero dejar mi solicitud de empleo
    Lugar=Registro Civil | cómo obtengo el acta de defunción de mi abuelo
    Lugar=Deporte | a qué hora son las clases de zumba y cómo me inscribo
    Lugar=Citas | necesito que me den cita con el psicólogo
    Lugar=Semáforos | en la calle de mi casa hace falta señalización, ya hubo varios choques
    Lugar=Drenaje | hay una coladera sin tapa y se puede caer un niño
    Lugar=Vivienda | quiero inscribirme para un lote del IMUVI
    Lugar=Panteones | cuánto cuesta y cómo le hago para enterrar a mi papá
    Lugar=Agua | el medidor está roto y gotea
    Lugar=Basura | hay un perro muerto afuera de la escuela desde ayer
    Lugar=Alumbrado | nos robaron el cable del alumbrado y está todo negro
    Lugar=Árboles | quiero que me den un arbolito para plantarlo
    Lugar=Animales | en mi calle hay un perro bravo suelto
    Lugar=Semáforos | borraron las rayas del paso de peatones, píntenlas
    Lugar=Multas | cuánto tengo que pagar para sacar mi carro de la pensión
    Lugar=Policía | unos muchachos se juntan a tomar y a fumar mota en la esquina
    Lugar=Comercio | los del tianguis dejan todo tirado y tapan la calle
    Lugar=Construcción | ya empezaron a construir en el área verde, deténganlos
    Lugar=Negocios | cómo doy de alta mi tiendita
    Lugar=Registro Civil | mi acta de nacimiento tiene un error, dónde la arreglo
    Lugar=Transporte | pusieron el paradero enfrente de mi negocio, quítenlo
    Lugar=servidores | un policía me golpeó y me quitó mi dinero
    Lugar=Apoyos | no tengo para los pañales de mi papá, ayúdenme
    Lugar=Empleo | dónde dejo mi currículum
    Lugar=Deporte | quiero apartar una cancha para el sábado
    Lugar=Cultura | hay clases de danza para niñas? cómo la inscribo
    Lugar=Drenaje | se regresó el drenaje y se metió a mi baño
    Lugar=Parques | el pasto del parque está muy alto y hay víboras
    Lugar=Predial | quiero saber cuánto debo de predial
    Lugar=Becas | me rechazaron la beca de mi hija y no es justo
    Lugar=Emergencias | hay un señor tirado en la calle que no se mueve
    Lugar=Panteones | se está cayendo la barda del panteón sobre la tumba de mi papá
    """)

  static let competencia = TextosMarcados(
    """
    Petróleos | cuánto produce PEMEX en Salamanca
    Senado | gastos del Senado de la República en viajes
    Cámara de Diputados | cuánto gana un diputado federal
    Suprema Corte | sentencias de la Suprema Corte de Justicia de la Nación sobre agua
    Registro Agrario | copia de mi titulo parcelario del RAN
    CAPUFE | cuanto cobran en la caseta de Silao y en que se usa
    Derechos Humanos | recomendaciones de la comisión nacional de los derechos humanos
    Derechos Humanos | quejas ante la procuraduría de los derechos humanos de Guanajuato
    CFE | nos cortaron la electricidad y quiero saber por qué
    Silao | cuántos policías tiene el municipio de Silao
    San Francisco del Rincón | sueldo de la presidenta municipal de San Francisco del Rincón
    Purísima | quiero las obras de Purísima del Rincón
    Irapuato | cuánto gastó Irapuato en su feria de las fresas
    Celaya | homicidios en Celaya en 2024
    Guanajuato capital | cuánto costó el festival cervantino al municipio de Guanajuato capital
    Romita | agua potable en Romita
    Lagos de Moreno | nómina del ayuntamiento de Lagos de Moreno, Jalisco
    Ciudad de México | cuantos baches hay en la CDMX
    Jalisco | cuánto gastó el gobierno de Jalisco en el tren ligero
    Aguascalientes | informacion del gobierno de Aguascalientes sobre la feria de San Marcos
    Defensa | cuántos elementos de la guardia nacional hay desplegados en León
    Defensa | cuantos militares murieron en 2023 según la SEDENA
    INFONAVIT | cuanto me falta para pagar mi casa de infonavit
    Universidad de Guanajuato | presupuesto de la Universidad de Guanajuato campus León
    Poder Judicial | cuántos jueces de oralidad familiar hay
    Congreso del Estado | cuanto gasta el Congreso del Estado en asesores
    Salud | cuántos médicos tiene la secretaría de salud de Guanajuato
    Salud | no hay medicina en el CAISES
    Medio Ambiente | permisos que ha dado la SMAOT a las ladrilleras
    Auditoría Superior | auditorías que hizo la auditoría superior del estado al gobierno estatal
    Instituto Electoral del Estado | cuántas candidaturas registró el instituto electoral del estado de guanajuato
    PROFECO | quejas contra coppel en la PROFECO
    CONDUSEF | cuántas quejas contra bancos recibió la condusef
    Relaciones Exteriores | requisitos del pasaporte para menores
    Migración | cuántos migrantes detuvo el INM
    Registro Civil | cuántos matrimonios se registraron en el registro civil
    Registro Público | folio real de mi casa en el registro público de la propiedad
    Gobierno del Estado | cuántas licencias de conducir se expidieron y cuánto cuestan
    Gobierno del Estado | cuánto gastó la gobernadora en su toma de protesta
    Gobierno del Estado | cuantos presos hay en el cereso de León
    IMSS | cuántas cirugías se cancelaron en el IMSS T-1
    IMSS | cuántas semanas tengo cotizadas en el seguro
    ISSSTE | medicinas faltantes en el issste
    Fiscalía General del Estado | cuántos feminicidios investiga la fiscalía
    Fiscalía General del Estado | denuncias ante el ministerio público por robo de autos
    Fiscalía General de la República | cuántas órdenes de aprehensión tiene la FGR
    Secretaría de Educación de Guanajuato | cuántos maestros hay sin plaza en secundarias
    Educación Pública | cuántas becas Benito Juárez hay en León
    Electoral (INE) | cuántas casillas puso el INE
    SAT | cuántos contribuyentes tiene el SAT en Guanajuato
    CONAGUA | concesiones de agua que ha dado la conagua a las cerveceras
    Bienestar | cuántas personas reciben la pensión del bienestar
    Infraestructura | mantenimiento de la carretera federal 45
    Presidencia de la República | cuánto costó el tren maya
    Presidencia de la República | gastos de la mañanera de la presidenta Sheinbaum
    Instituto de Salud | vacunas que compró el gobierno federal para el covid
    Energía | permisos de gasolineras de la comisión reguladora de energía
    FONACOT | intereses que cobra el fonacot
    Trabajo | multas de la secretaría del trabajo a empresas
    SEMARNAT | permisos de la semarnat para la mina
    INEGI | cuánto costó el censo del INEGI
    Correos | cuántas cartas entrega correos de México
    CFE | el recibo bimestral de la luz salió de 3 mil pesos
    IMSS | por qué no hay insulina en la clinica 51 del seguro
    SAT | cuándo me depositan mi devolución
    Educación de Guanajuato | cuántas escuelas primarias no tienen maestro de inglés
    Fiscalía General del Estado | cuántos cuerpos hay sin identificar en el semefo
    Fiscalía General del Estado | sentencias y vinculaciones a proceso por homicidio doloso
    Gobierno del Estado | cuánto cuesta el refrendo y el reemplacamiento
    Gobierno del Estado | contratos de la secretaría de seguridad y paz del estado
    Gobierno del Estado | cuántos internos hay en el penal
    Poder Judicial | cuánto dura un juicio de pensión alimenticia
    Congreso del Estado | quién es mi diputado local y cuánto gana
    Senado | viajes de los senadores de Guanajuato
    Relaciones Exteriores | citas disponibles para sacar pasaporte
    Bienestar | cuándo depositan a los de 65 y más
    Defensa | número de militares en el operativo
    INEGI | cuántos habitantes hay según INEGI
    CONAGUA | permisos de pozos agrícolas en el acuífero
    Infraestructura | accidentes en la autopista León Aguascalientes
    Irapuato | cuánto debe el gobierno municipal de Irapuato
    Silao | quiero saber la nómina de Silao
    Jalisco | el presupuesto del estado de Jalisco
    Derechos Humanos | recomendaciones que la procuraduría de derechos humanos ha emitido
    Salud | lista de espera de cirugías en el hospital general
    Trabajo | demandas laborales en la junta de conciliación
    Registro Público | cuánto tarda la inscripción de escrituras en el registro público
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
    CFE | cuántos apagones hubo en mi colonia y por qué no los arreglan
    IMSS | cuántas camas tiene el hospital T-48
    ISSSTE | cuántos derechohabientes tiene el ISSSTE en León
    Fiscalía General del Estado | qué avance lleva la carpeta del asesinato de mi hermano
    Educación de Guanajuato | cuántos niños se quedaron sin lugar en la secundaria
    Educación Pública | cuántos libros de texto gratuitos llegaron
    Registro Público | a nombre de quién está inscrita la propiedad según el registro público
    Medio Ambiente | qué verificentros tienen permiso
    Instituto Electoral del Estado | cuánto gastaron los candidatos a la gubernatura según el IEEG
    SAT | cuánto recaudó el SAT por ISR
    CONAGUA | cuántos pozos clandestinos ha clausurado CONAGUA
    Migración | cuántos extranjeros tienen residencia según el instituto de migración
    CONDUSEF | banco que más quejas tiene en CONDUSEF
    Bienestar | cuántos jóvenes están en jóvenes construyendo el futuro
    CAPUFE | cuánto se recauda en la caseta a Lagos
    Petróleos | cuántas tomas clandestinas reportó Pemex en el ducto
    Cámara de Diputados | cuántas iniciativas ha presentado el diputado federal por León
    Registro Agrario | quiénes son los ejidatarios inscritos en el registro agrario
    Presidencia de la República | cuánto costó el aeropuerto Felipe Ángeles
    SEMARNAT | manifestación de impacto ambiental que autorizó SEMARNAT
    Gobierno del Estado | cuántas placas dio de baja finanzas del estado
    Gobierno del Estado | cuánto costó el avión de la gobernadora
    Congreso del Estado | cuántas faltas tienen los diputados del congreso local
    Guanajuato capital | cuánto cobra el municipio de Guanajuato por los estacionamientos subterráneos
    Salamanca | presupuesto del municipio de Salamanca
    Silao | qué fábricas tienen permiso en Silao
    Fiscalía General del Estado | cuántas denuncias por robo de vehículo se levantaron en las agencias del MP
    Educación de Guanajuato | cuánto gana un maestro de preescolar del estado
    IMSS | negligencias médicas en el IMSS
    CFE | cuánto debo de luz
    Salud | cuántas vacunas hay en los centros de salud del estado
    Gobierno del Estado | cuánto ha gastado el gobierno de Libia Dennise en publicidad
    SAT | cuántas empresas fantasma hay según Hacienda
    Registro Civil | quiero saber cuántas personas se casaron en 2024
    Defensa | cuántos elementos del ejército patrullan la ciudad
    Poder Judicial | sentencias de los jueces penales de León
    INFONAVIT | cuántos créditos de vivienda otorgó el Infonavit en León
    Bienestar | lista de beneficiarios de sembrando vida
    Gobierno del Estado | qué obras hizo el gobierno estatal en León
    Electoral (INE) | dónde van a poner las casillas en la próxima elección federal
    PROFECO | a cuántas gasolineras ha clausurado profeco
    Migración | cuántos centroamericanos detuvieron los de migración
    Irapuato | obras del gobierno de Irapuato
    Guadalajara | cuánto gasta Guadalajara en limpiar sus calles
    Congreso del Estado | votación de los diputados sobre la ley de agua
    CONAGUA | cuánta agua tiene permiso de sacar la empresa de refrescos del acuífero
    Trabajo | cuántas huelgas hubo en empresas de León
    Jalisco | cuántas personas desaparecidas hay en Jalisco
    Universidad de Guanajuato | cuánto gana el rector de la Universidad de Guanajuato
    Gobierno del Estado | cuánto cuesta sacar la tarjeta de circulación
    """)

  /// Requests for information of the city: no signal may fire.
  static let publico = TextosMarcados(
    """
    cuándo se construyó el Arco de la Calzada y cuánto cuesta su mantenimiento
    Arco de la Calzada de los Héroes, expediente de restauración
    cuántas solicitudes ARCO recibieron en 2024
    estadística de solicitudes de rectificación y cancelación de datos
    número de trámites que se pueden hacer en línea
    protocolo de la policía para levantar una queja
    documentos donde aparezco como proveedor del municipio
    lista de calles en las que aparezco como contratista
    unidades deportivas que arreglaron en 2024
    fecha en que el cabildo acordó que pongan topes en la avenida
    cuánto debe el municipio al IMSS
    acuerdo con CFE para el alumbrado público
    convenio con la Fiscalía para compartir cámaras
    cuánto pagó el municipio al SAT
    cuántos arcos de seguridad hay en las entradas de la ciudad
    cuánto costaron los arcos detectores de metal de la presidencia
    qué datos personales pide la app del municipio
    aviso de privacidad de la policía
    cuántos avisos de privacidad tiene el ayuntamiento
    quiero saber cuánto costó la obra que está en frente de mi casa
    contrato de la obra de mi calle
    quién autorizó la construcción junto a mi domicilio
    cuántos reportes de fugas recibió SAPAL en mi colonia
    cuántas quejas han puesto contra choferes de camión
    número de denuncias contra servidores públicos en contraloría
    requisitos y costo de la licencia de uso de suelo
    horarios de atención de las cajas de predial
    cuánto gastan en podar árboles
    calendario de las calles que van a pavimentar este año
    contrato para que limpien las oficinas
    cuántas despensas dieron a viejitos
    acta donde el ayuntamiento pidió que quiten los espectaculares
    empresas que limpiaron las alcantarillas
    copia del reporte de la patrulla que atendió el choque del 3 de marzo
    por qué cancelaron el concierto del foro del lago
    cuántas actas de cabildo se han corregido
    monto que paga León a la CFE por el alumbrado
    pagos del municipio al ISSSTE
    aportaciones que hace el ayuntamiento al IMSS por los policías
    convenio entre el DIF municipal y la universidad de guanajuato
    oficios que envió la alcaldesa a la gobernadora pidiendo recursos
    dinero que dio el municipio a la guardia nacional para su cuartel
    terreno que donó el municipio a la SEDENA
    acuerdo de coordinación con gobierno del estado para seguridad
    cuántos policías municipales han sido denunciados ante la fiscalía
    contrato para la carretera a Silao tramo dentro de León
    obras en la calle Irapuato de la colonia Bellavista
    semáforos en la salida a Lagos de Moreno
    cuánto recibió León del ramo 33 y participaciones federales
    cuánto se ha pagado de multas a la CONAGUA por las descargas de SAPAL
    cuánto costó el árbol de navidad
    cuántos policías se dieron de baja
    me pueden dar el presupuesto de la feria
    necesito la lista de beneficiarios de despensas
    quiero saber qué apoyos dan a mujeres solteras
    pido copia del permiso de la gasolinera que está en mi colonia
    quisiera saber el nombre del director de tránsito y su correo
    mi correo es juan@correo.com, solicito los viáticos de los regidores
    relación de quejas contra la clínica municipal
    bitácora de limpieza de los mercados
    cuántas veces han fumigado la colonia San Felipe
    qué empresas repararon los semáforos
    me informen cuántos trabajadores renunciaron
    hola buenas tardes quisiera saber cuántos camiones de basura hay gracias
    copia de los permisos para cerrar calles en diciembre
    solicito que me informen el costo del alumbrado navideño
    pido que me entreguen copia de los contratos de limpieza
    favor de enviar el inventario de vehículos
    número de árboles que se han caído y cuántos plantaron
    cuántos perros han dado en adopción
    cuántas personas se inscribieron al curso de verano
    ¿Cuántos elementos de tránsito hay y cuántas multas pusieron?
    cuántos mensajes de propaganda mandaron a celulares
    qué criterios usan para borrar comentarios en su facebook
    cuánto cuesta al municipio la app y qué datos guarda de los usuarios
    expediente de personal del director de obras en versión pública
    cuántos expedientes clínicos hay en la clínica municipal
    video de la sesión de cabildo del 10 de abril
    fotos de la obra terminada
    nombre y domicilio de las empresas que venden uniformes
    quién tiene acceso a las cámaras de videovigilancia
    cuántas infracciones se han cancelado y por qué motivo
    me gustaría conocer los lugares donde instalan retenes
    necesito los planos del parque que van a construir
    solicito los permisos que le dieron al bar de la esquina
    quisiera una lista de los panteones y sus precios
    dígame cuántos topes pusieron en Las Joyas
    busco el reglamento de ruido
    qué hacen con la basura que recogen
    cuántos árboles han podado
    plazas vacantes en limpia y cuánto pagan
    cuántas casas ha entregado el IMUVI
    qué requisitos piden para ser policía
    quiero el convenio entre SAPAL y la comisión estatal del agua
    cuánto le cobra CFE al municipio
    gastos de la alcaldesa en su viaje a Guadalajara
    quiénes son los regidores y qué comisiones tienen
    ejercicio fiscal 2024, gasto por capítulo
    programa de transformación digital
    cuántas cartillas militares se han entregado
    programa de becas y padrón de becarios
    acciones contra la violencia familiar
    presupuesto para la delegación San Miguel
    número de puestos semifijos en la calle Irapuato
    visitas de inspección a restaurantes
    en cuánto rentan la cancha de fut rápido
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
    cuántas personas ejercieron derechos ARCO el año pasado y cuántas procedieron
    quejas recibidas por maltrato de policías, por mes
    adeudo que tiene el ayuntamiento con la CFE
    cuánto pagó el municipio de multa a CONAGUA
    cuántas denuncias ha presentado la contraloría ante la fiscalía
    informes de reuniones de la alcaldesa con la gobernadora
    reintegros de recursos federales que hizo León a la federación
    qué tanto han bajado los robos en mi colonia
    en qué fecha pavimentaron la calle donde vivo
    necesito saber cuántas luminarias compraron y a quién
    los contratos de mantenimiento de mi parque
    solicito conocer las multas que se le han puesto al bar de mi colonia
    cuánta gente se quejó del camión de la basura
    costo de una constancia de residencia y cuántas se expiden al año
    relación de permisos de uso de suelo en mi fraccionamiento
    evaluación de control de confianza de los mandos, cuántos reprobaron
    fotografías del estado de la obra
    cuántas cámaras captaron el accidente del bulevar Aeropuerto
    visitas de funcionarios a Guadalajara y lo que gastaron
    obras de la carretera León a San Francisco del Rincón en el tramo municipal
    cuántos perros hay en el centro de control animal y cuánto comen
    padrón de comerciantes ambulantes del centro
    recorridos de vigilancia por colonia
    documentos que sustenten la poda de los árboles de mi calle
    llamadas al 911 por violencia familiar
    personas atendidas por psicólogos del DIF
    aviso de privacidad integral de la Tesorería
    proveedores a los que se les canceló el contrato
    gasto en la celebración del día del policía
    qué apoyos recibió el equipo de futbol León
    monto de las indemnizaciones que pagó el municipio por caídas en banquetas
    lista de predios baldíos sancionados por tener basura
    obra pública hecha con el ramo 33
    Por medio de la presente y con fundamento en el artículo 6 constitucional, solicito el listado de las obras de pavimentación realizadas en mi colonia de 2021 a la fecha, con su costo y la empresa que las hizo
    Buenas tardes, soy vecino de la colonia Obrera y quisiera saber cuánto se ha gastado en el alumbrado de nuestras calles y cuándo fue la última vez que cambiaron las lámparas
    Soy estudiante de la universidad y para mi tesis necesito las estadísticas de robo por colonia de los últimos cinco años
    Somos un grupo de colonos y queremos saber qué permisos tiene el salón de fiestas que abrió en nuestra calle y quién los firmó
    Me interesa conocer el salario de los policías y cuántos hay por turno en mi zona
    Quiero saber por qué no han arreglado el parque si ya había presupuesto asignado
    Necesito saber el nombre de la persona encargada de dar los permisos en el tianguis y en qué se basa
    Solicito me indiquen cuántas quejas por corrupción de agentes de tránsito se recibieron y cuántas terminaron en sanción
    Solicito se me informe cuántas personas han solicitado la corrección de sus datos personales
    ¿Cuántas solicitudes de acceso a datos personales se negaron y por qué?
    Documento donde conste el procedimiento para tramitar una licencia de funcionamiento
    ¿Cuál es el procedimiento que sigue la policía cuando recibe una llamada por violencia familiar?
    lista de expedientes laborales en litigio y monto a pagar
    cuántos laudos perdió el municipio y cuánto tiene que pagar a ex trabajadores
    convenios firmados con la Universidad de Guanajuato en 2024
    cuánto invirtió el municipio junto con el gobierno del estado en el nuevo puente
    aportación municipal y estatal para la obra del distribuidor
    dinero que recibió León del FORTAMUN
    cuántos vehículos comodatados tiene el municipio a la Fiscalía
    multas que el SAT ha impuesto al municipio
    gasto mensual del municipio en energía eléctrica y consumo por edificio
    contrato de seguro de vida de los trabajadores municipales
    cuántos trabajadores municipales están dados de alta en el seguro social
    qué pasa con los perros que recogen
    cuántos reportes al 072 siguen sin atender en mi colonia
    reporte de resultados del programa de bacheo
    quiero el desglose de lo que se ha cobrado por permisos para vender en la vía pública
    se requiere copia del expediente técnico de la obra de mi calle
    me gustaría que me dijeran cuánto costó cada luminaria y qué garantía tienen
    fecha de la próxima jornada de esterilización y cuántas se han hecho
    acuerdos tomados en la reunión con los vecinos de mi colonia
    explicación de por qué se autorizó la gasolinera junto a la escuela
    informe si la construcción de la calle Mina 120 cuenta con licencia
    versión pública de las declaraciones patrimoniales de la alcaldesa
    qué empresa tiene la concesión de las grúas y cuánto cobra
    cuántos niños con discapacidad recibieron silla de ruedas
    a cuántas mujeres golpeadas ayudó el instituto
    requisitos que pidieron a los beneficiarios del programa de calentadores
    evidencia fotográfica de la limpieza del arroyo
    inventario de árboles del centro histórico y su estado de salud
    cuántas fosas hay en los panteones municipales y cuánto cuestan
    minutas de las reuniones entre el director de movilidad y los concesionarios
    tarifas autorizadas del transporte público y su estudio técnico
    cuántos detenidos fueron puestos a disposición del ministerio público
    número de personas remitidas a la fiscalía por la policía municipal
    traslados de detenidos al CERESO hechos por la policía municipal
    Quiero saber si mi colonia está regularizada y desde cuándo
    Deseo saber si existe algún proyecto de pavimentación para mi calle
    ¿Ya está municipalizado mi fraccionamiento? Solicito el acta de entrega
    Documentación que acredite la compra de medicamentos para la clínica
    quiero saber si hay cámaras en la calle donde chocaron a mi hijo y quién las opera
    me pueden dar la lista de escuelas que recibieron computadoras, incluida la de mi hija
    solicito ver los contratos de la empresa que puso los anuncios en mi colonia
    qué criterios usaron para negarme el permiso de mi negocio, quiero el reglamento
    necesito conocer el resultado de la licitación del alumbrado
    deseo obtener copia del expediente de la obra que afectó mi casa
    cuánto gastan en fotos y videos de la alcaldesa
    quién aparece en el video promocional de la feria y cuánto cobró
    qué información tienen de la contaminación del arroyo que pasa por mi casa
    cuántas personas pidieron que se borraran sus datos
    qué medidas tomaron por el error en el padrón de beneficiarios
    copia del dictamen médico legal estándar que usan en barandilla
    cuántos exempleados demandaron al municipio y cuánto se les pagó
    qué prestaciones reciben los policías jubilados
    nombre de las personas que salen en la nómina como asesores
    cuántos niños de la guardería de mi hijo tienen beca
    quiero saber quién autorizó la publicación de la lista de deudores
    reglas para el uso de la imagen institucional en redes
    cuándo actualizan el padrón de comerciantes y quién lo consulta
    qué dependencia guarda los expedientes clínicos y por cuántos años
    a cuánto asciende lo recaudado por la pensión de vehículos donde tienen mi carro
    cuántos carros hay en los corralones y cuántos se han rematado
    quiero el programa de poda de árboles de mi colonia con fechas
    solicito las rutas y horarios del camión de la basura en mi zona
    cuánto cuesta rentar la cancha y a dónde va ese dinero
    qué obras pidió mi comité de colonos y cuáles se aprobaron
    necesito el plano del drenaje de mi calle
    quiero conocer los permisos de venta de alcohol de los bares cercanos a mi escuela
    cuántos accidentes ha habido en el tope que pusieron frente a mi casa
    solicito el acta de la reunión donde se decidió cambiar el sentido de mi calle
    """)

  /// How many parts each has; 0 when it is one. «⏎» stands for a new line.
  static let partes = TextosMarcados(
    """
    3 | Cuánto ganan los regidores⏎Cuántos asesores tienen⏎Qué vehículos usan
    2 | quiero el contrato de la obra del puente⏎quiero las facturas pagadas
    4 | Nómina de policía de 2024⏎Gasto en patrullas de 2024⏎Número de detenidos por mes⏎Quejas contra policías
    2 | 1 presupuesto de la feria de León⏎2 ingresos de la feria
    3 | 1 cuántas patrullas hay⏎2 cuántas sirven⏎3 cuánto cuestan
    2 | I. Presupuesto ejercido de obra pública II. Contratos firmados con empresas
    3 | I.- Padrón de proveedores⏎II.- Contratos de 2024⏎III.- Pagos hechos
    2 | Pregunta 1: cuánto costó el parque Pregunta 2: quién lo hizo
    2 | Pregunta 1. ¿Qué obras hicieron?⏎Pregunta 2. ¿Cuánto costaron?
    2 | 1° Sueldo de la alcaldesa 2° Viajes que ha hecho
    2 | 1º. Contrato de basura⏎2º. Contrato de alumbrado
    2 | 1ro. el sueldo de los regidores 2do. sus asistencias a las sesiones
    3 | Primero: cuántos baches hay. Segundo: cuánto costó taparlos. Tercero: quién los tapó.
    2 | primero quiero saber cuánto gasta el DIF y segundo cuántas personas atiende
    3 | cuántos camiones hay; cuántos kilómetros recorren; cuánto cobran de pasaje
    2 | sueldo del director de tránsito; copia de su título profesional
    2 | Cuánto costó el festival del globo. Cuántas personas fueron.
    3 | Cuántos policías hay. Cuánto ganan. Qué prestaciones tienen los policías.
    2 | quiero saber cuánto costó el puente y también cuántos accidentes ha habido ahí
    2 | solicito los contratos de limpieza, además quiero saber cuánto pagan de renta
    2 | Copia de los contratos de publicidad. Asimismo solicito las facturas pagadas a cada medio.
    0 | cuánto gastaron en patrullas y cuántas compraron
    2 | cuánto gastaron en patrullas y además quiero saber cuánto ganan los policías
    2 | ¿Cuántas fugas hay? ¿Cuántas han reparado?
    2 | cuantas fugas hay? cuantas han reparado?
    2 | cuántos árboles hay y quién los riega? también quiero saber qué empresa los plantó
    2 | Buen día, ¿cuánto costó la velaria? y ¿quién la construyó? Gracias
    3 | Solicito: 1. nómina; 2. viáticos; 3. gastos de representación de la presidenta
    3 | a) presupuesto de salud b) médicos contratados c) medicinas compradas
    3 | * Presupuesto de cultura⏎* Eventos realizados⏎* Pagos a artistas
    2 | • Costo de la aplicación móvil⏎• Empresa que la desarrolló
    2 | Solicito la siguiente información:⏎1) Nómina de SAPAL⏎2) Tarifas de SAPAL
    2 | Hola⏎cuánto se gastó en la feria de este año⏎cuánto se ganó⏎gracias
    2 | 1) ¿Cuánto cuesta? 2) ¿Quién paga el alumbrado?
    2 | Cuánto costó la obra de la calle 5 de Mayo? Quién la hizo?
    2 | PREGUNTA UNO: sueldo de los directores. PREGUNTA DOS: sueldo de los regidores
    2 | en primer lugar, el padrón de comerciantes; en segundo lugar, lo que pagan de piso
    2 | Quiero saber quién es el dueño del terreno. Quiero saber si tiene permiso de construcción.
    2 | Por favor díganme cuántas becas dieron en 2024. Y díganme cuánto dinero fue.
    0 | ¿Cuántos baches hay en la colonia?
    0 | me cobraron de más, ¿no?, quiero la tarifa del agua publicada
    0 | ustedes dan las becas ¿verdad? cuántas dieron en 2024
    0 | quedó pendiente mi respuesta, ¿sí? solicito el contrato de basura
    0 | la nota https://www.am.com.mx/leon/nota.php?id=33&p=2 dice que compraron patrullas, quiero el contrato
    0 | contratos con Limpieza Total S.A. de C.V. en 2023
    0 | el art. 1 y el art. 2 de la ley de ingresos 2024
    0 | gastos de 1.5 millones del 3.2 por ciento del presupuesto
    0 | accidente del 1 de mayo de 2024 a las 2 p.m. en la calle 5 de febrero
    0 | Solicito lo siguiente: el padrón de comerciantes del centro
    0 | Hola, buenas tardes. Quiero saber cuánto gasta el DIF en despensas. Gracias, saludos.
    0 | María Hernández⏎Av. López Mateos 200⏎Colonia Obrera⏎37000 León, Gto.⏎Tel. 477 123 4567
    0 | Por medio de la presente solicito me proporcionen⏎copia de los documentos que amparan la compra⏎de las patrullas adquiridas en el año pasado
    0 | A quien corresponda:⏎Solicito la nómina del mes de enero.⏎Atentamente⏎José Luis Martínez
    0 | nombre, puesto, sueldo, antigüedad y escolaridad de los directores
    0 | cuántos hombres y cuántas mujeres hay en la policía
    0 | presupuesto de obra pública por colonia y por año
    0 | quiero saber por qué me llegó tan alto el recibo del agua. Siempre pago 200 pesos. Vivo sola.
    0 | El día 3 de mayo chocaron en la esquina. Nadie vino. Quiero el parte del accidente.
    0 | copia del contrato 12 de 2023 y del convenio 3 de 2024
    0 | cuánto cuesta el permiso a) para puesto fijo o b) para puesto semifijo
    0 | licitación LPN-1-2024 lote 1 y lote 2
    0 | la dirección es Calle 2 de Abril 15; colonia Centro; León
    0 | Vitamina A. Lotes comprados por el DIF. Vitamina B no
    0 | Quiero los contratos de obra, ya sea de pavimentación, de drenaje o de alumbrado, que hayan firmado
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
    2 | ¿Cuántos policías renunciaron en 2024? ¿Por qué motivo?
    2 | Pido los contratos con la empresa de basura. Pido también los pagos que se le han hecho.
    2 | quisiera conocer el costo del paso a desnivel y además cuántos meses duró la obra
    2 | I) Contratos de publicidad II) Facturas de publicidad
    2 | Primero, los viajes de la alcaldesa; segundo, quién los pagó
    2 | Cuál es el presupuesto del DIF? Cuánto llevan gastado?
    2 | Pregunta #1: cuántos árboles plantaron⏎Pregunta #2: cuánto costaron
    2 | Quiero saber cuántos incendios hubo en 2023. También cuántos bomberos hay.
    2 | 1ra. ¿Cuánto ganó la feria? 2da. ¿En qué se gastó?
    3 | ✓ sueldo de regidores⏎✓ asesores que tienen⏎✓ viajes que hicieron
    0 | Quiero el costo total de la obra del bulevar Morelos, tramo de Hidalgo a Torres Landa
    0 | Favor de enviarlo a rosa.mendez@correo.com.⏎Solicito la nómina de la policía.⏎Saludos
    0 | gasto en medicinas, material de curación y equipo médico en 2024
    0 | ver https://leon.gob.mx/noticias?id=20 y entregar el contrato que ahí se menciona
    0 | Solicito copia del acta de la sesión ordinaria número 12, punto 4 del orden del día
    0 | Ustedes tienen la obligación de informar, ¿verdad? Entonces entreguen el contrato de la luz led
    0 | Solicito atentamente⏎el dictamen de protección civil⏎del edificio ubicado en Hidalgo 200
    0 | cuánto pagaron por el concierto de las 8 p.m. del 20 de enero
    0 | Hola. Gracias por atender. Cuánto cuesta mantener el teatro. Que tengan bonito día.
    """)

  static let dependencias = TextosMarcados(
    """
    SHA | quién me da una carta que diga que vivo aquí y cuántas han dado
    SHA | cuántas veces han faltado los regidores a las juntas del ayuntamiento
    SSPPC | cuánto costaron los drones y las cámaras de las calles
    SVAL | cuántos comités de vecinos hay y quién es el presidente de mi colonia
    SEFOSOL | a cuántas familias pobres les pusieron piso y techo
    SEFOSOL/DIF | cuántas despensas dieron a viejitos
    REACTIVACION | qué fábricas nuevas llegaron y cuántos jales hay
    TESORERIA/DGEGR | facturas que pagaron a proveedores
    TESORERIA/DGEGR | en qué se están gastando el dinero de nuestros impuestos
    CONTRALORIA | cuántos empleados del municipio agarraron robando
    CONTRALORIA | propiedades y carros que declararon los funcionarios
    DGMOV | cuánto cuesta el camión y cuántas orugas hay
    DGMOV | por qué quitaron el paradero de mi calle
    DGOP | cuánto han gastado en tapar hoyos de la calle
    DGOP | qué calles van a encementar este año
    DGOP | cuántas lamparas led han puesto
    DGDU | a quién le dieron chance de construir departamentos en el Campestre
    DGDU | cuántos edificios clausuraron por no tener permiso
    DGTUR | qué se hace para que venga más gente de fuera a pasear
    DGMA | cuántas multas a los que queman llantas y tenerías que tiran químicos
    DGSALUD | cuántas gentes se enfermaron de dengue
    DGSALUD | cuántos animalitos sacrificaron en la perrera
    DGCS | cuánto pagaron en anuncios de Facebook
    DGCS | cuánto gasta la presidencia en salir en la tele
    DGINN | en qué plazas hay internet gratis
    DGGG | qué promesas de campaña de la alcaldesa ya cumplieron
    UT | cuánto tardan en contestar las solicitudes y cuántas niegan
    SECPART | cuánto costaron los viajes de Alejandra Gutiérrez a otros países
    SAPAL | por qué nos cortan el agua si pagamos
    SAPAL | cuántas coladeras sin tapa hay
    SIAP | cuánta basura se junta al día y a dónde la tiran
    SIAP | sueldo de los barrenderos y cuántas barredoras hay
    COMUDE | cuánto se gasta en los campos de fut
    IMUVI | cuántas casas para familias pobres han hecho
    IMUVI | cuántas colonias faltan de escriturar
    DIF | cuántos niños de la calle han recogido
    DIF | cuántos abuelitos van a las estancias
    ACADEMIA | cuánto le pagan a los que estudian para policía
    PARQUE | cuántas personas entraron al parque a correr y cuánto cobran el estacionamiento del Palote
    FERIA | cuánto ganó la feria y cuánto costaron los cantantes
    IMJU | qué hay para la chaviza, becas y cursos
    EXPLORA | cuánto costó arreglar la pantalla gigante del museo de los niños
    ZOO | cuántos changos y jirafas hay y cuánto gastan en su comida
    IMPLAN | cuánta gente vive en cada colonia
    ICL | cuánto costó la feria del libro y a qué escritores trajeron
    IMM | a cuántas señoras golpeadas ayudaron
    BOMBEROS | cuántas lumbres apagaron y cuántas pipas tienen los apagafuegos
    DGE | a cuántos niños les dieron mochilas y tenis
    DGDR | qué les dieron a los del rancho para sembrar
    DGDI | cuánto cobra a la quincena un director y qué estudió
    DGDI | cuántas gentes trabajan en el gobierno y cuántos son aviadores
    DGRM/DGINN | a qué empresas les compraron computadoras
    DGRM | cuánto gastan de gasolina las camionetas del gobierno
    DGING | cuántos no han pagado su predial y cuánto deben
    DGECO | cuánto cobran de piso en el tianguis de la Línea de Fuego
    POLICIA | a cuántos rateros agarraron en mi colonia
    TRANSITO | cuántas infracciones pusieron y cuánto dinero juntaron
    PC | cuántas casas se metió el agua cuando llovió
    PREVENCION | qué hacen para que los chavos no anden en pandillas
    JUZCIVICO | cuánta gente detenida por tomar en la vía pública y cuánto pagaron
    FIDOC | cuánto me toca pagar por la pavimentación de mi cuadra
    JAM | cuántas multas tumbó el juez administrativo
    DEFENSORIA | cuántos licenciados gratis hay para defender a la gente
    JUZCIVICO | a cuántos agarraron por andar tomando en la calle
    DIF | cuántos ancianos reciben despensa
    IMUVI | cuántos hogares económicos se han construido
    DGOP | cuántos baches se han reparado con chapopote
    DGRM/DGINN | cuánto costaron las laptops que compraron
    DGCS | cuánto gastan en publicidad en internet
    TESORERIA/DGEGR/DGRM | pagos hechos a proveedores del municipio
    SIAP | cuántos camiones recolectores hay y cuántos están descompuestos
    TRANSITO | cuántos agentes viales hay y cuántas boletas levantan
    DGMA | cuántos permisos para talar dieron
    DGSALUD | campañas de vacunación de mascotas
    DGDU | cuántos anuncios espectaculares están sin permiso
    DGECO | cuántos vendedores ambulantes tienen permiso
    POLICIA | cuántos arrestos hubo por robo a casa habitación
    PC | cuántos árboles y bardas se cayeron con la tormenta
    BOMBEROS | cuántas quemas de pastizal atendieron
    SAPAL | cuántas tomas de agua clandestinas han encontrado
    DGING | cuánto se dejó de cobrar por descuentos en el predial
    DGDI | cuántos empleados fueron despedidos y cuánto se les liquidó
    CONTRALORIA | funcionarios castigados por aceptar mordidas
    SHA | qué votó cada regidor
    UT | cuántas solicitudes contestaron fuera de plazo
    ICL | cuánto pagaron a los músicos del festival
    COMUDE | cuánto cobran por usar las canchas de basquetbol
    IMM | cuántas mujeres maltratadas están en el refugio
    DGE | cuántas escuelas arreglaron y cuántas mochilas repartieron
    DGDR | apoyos al campo y a los ganaderos
    FERIA | cuánto pagan los puestos de comida en la feria
    PARQUE | cuánta gente fue al festival del globo
    ZOO | cuántos leones nacieron
    """)

  static let publicado = TextosMarcados(
    """
    sueldos | cuánto ganan los funcionarios del municipio
    sueldos | cuánto gana el director de obras
    sueldos | sueldo del director de tránsito
    sueldos | cuanto cobra la presidenta municipal
    sueldos | cuánto gana un policía
    sueldos | salario de los secretarios
    directorio-servidores | quién es el director de obra pública
    directorio-servidores | correo electrónico de la contralora
    curriculum | título profesional del director de salud
    curriculum | escolaridad de los directores
    plazas | cuantos empleados tiene el municipio
    plazas | cuántas plazas vacantes hay
    honorarios | quienes trabajan por honorarios
    viaticos | cuanto gastó la alcaldesa en viajes
    presupuesto | cuánto dinero tiene el municipio este año
    presupuesto | presupuesto de la policía
    deuda | cuánto debe el municipio
    deuda | a que bancos les debe León
    ingresos | cuánto se cobró de predial
    cuenta-publica | cuenta publica 2024
    contratos | contratos de las patrullas
    contratos | licitacion del alumbrado
    proveedores | padron de proveedores
    permisos | que permisos de construcción dieron
    programas-sociales | padrón de becas
    comunicacion-social | cuánto se gasta en redes sociales y periódicos
    auditorias | auditorías hechas al DIF
    sancionados | funcionarios inhabilitados
    declaraciones | declaración de bienes de los regidores
    actas-cabildo | acta de la sesión de ayuntamiento del 5 de marzo
    reglamentos | reglamento de tránsito
    organigrama | estructura de la tesorería
    tramites | requisitos para licencia de construcción
    inventario | vehículos oficiales y a quién están asignados
    estadisticas-solicitudes | cuántas solicitudes de transparencia se respondieron a tiempo
    donaciones-ayuntamiento | donativos a la cruz roja
    - | quién tiró el árbol de la plaza
    - | por qué cerraron la calle Hidalgo
    - | cuántos litros de agua se pierden en fugas
    - | a qué hora abren el parque
    - | cuántos gatos hay en el centro de control animal
    - | nombre del chofer del camión que me golpeó
    - | resultado del análisis del agua de mi colonia
    - | video del choque en la esquina de mi casa
    - | plano de mi casa que entregué en desarrollo urbano
    - | cuántas personas murieron atropelladas
    - | quejas contra el director de la escuela de música
    - | cuándo van a abrir el puente
    - | por qué me multaron si estaba bien estacionado
    - | estado de salud de las jirafas
    - | cuántos detenidos hubo el 15 de septiembre
    - | fotos del antes y después del jardín
    - | quién atendió la llamada del incendio
    - | cuántas despensas sobraron
    - | por qué el camión ya no pasa por mi calle
    - | minuta de la junta con los vecinos de la presa
    - | nombre de los perros adoptados
    - | cuánto tarda la patrulla en llegar
    - | oficio de respuesta a mi petición de topes
    - | número de mujeres que pidieron ayuda
    - | qué colonias se inundan
    - | cuántos accidentes de moto hubo
    - | el dictamen de riesgo de la gasera
    - | cuántos libros tiene la biblioteca
    - | mapa de las ciclovías
    - | cuántos puestos hay en el tianguis
    - | en qué fecha fumigaron
    - | causas por las que reprobaron a los cadetes
    sueldos | salario mensual de la alcaldesa
    sueldos | nómina completa del municipio
    sueldos | cuánto percibe un regidor
    sueldos | tabulador de sueldos
    directorio-servidores | quién es la titular de la tesorería
    directorio-servidores | teléfono del director de policía
    curriculum | qué preparación tiene la directora de cultura
    plazas | número de trabajadores del ayuntamiento
    viaticos | gastos de viaje de los funcionarios
    presupuesto | en qué se gastó el dinero público
    presupuesto | presupuesto de egresos 2025
    deuda | monto de la deuda del municipio
    deuda | créditos que ha pedido el gobierno municipal
    ingresos | cuánto dinero ingresa por multas
    contratos | licitaciones de este año
    contratos | contratos de obra pública
    contratos | qué obras se han contratado
    proveedores | qué empresas le venden al municipio
    permisos | licencias de construcción otorgadas
    programas-sociales | quiénes son los beneficiarios de los apoyos
    comunicacion-social | cuánto se pagó a la televisión
    auditorias | resultados de auditoría a SAPAL
    sancionados | servidores públicos destituidos
    declaraciones | declaraciones patrimoniales de los directores
    actas-cabildo | actas de cabildo de 2024
    actas-cabildo | qué acordó el ayuntamiento en su última sesión
    reglamentos | reglamento de mercados y tianguis
    reglamentos | dónde encuentro el bando de policía
    organigrama | organigrama de obra pública
    tramites | requisitos para abrir un negocio
    inventario | edificios que son propiedad del municipio
    donaciones-ayuntamiento | a qué asociaciones les donan dinero
    cuenta-publica | estados financieros de 2023
    honorarios | asesores contratados por honorarios
    - | cuánto debe mi vecino de agua
    - | contrato de compraventa de mi casa con la inmobiliaria
    - | cuántos alumnos tiene la escuela de música
    - | programa de la obra de teatro del sábado
    - | quién chocó contra el semáforo
    - | en qué estado está la obra de mi calle
    - | cuánto mide el parque
    - | qué puesto ocupa el tianguis en la banqueta
    - | nombre de los testigos del accidente
    - | de cuánto es la condena del policía
    - | número de accidentes de patrullas
    - | cómo se debe separar la basura
    - | qué vacunas pone la clínica
    - | cuánto ganó la feria
    - | teléfonos robados recuperados
    - | cuándo inicia el curso de verano
    - | cuántas mujeres policías sufrieron acoso
    - | relación de quejas de ruido
    sueldos | compensaciones y bonos de los directores
    sueldos | cuánto le pagan a la síndico
    plazas | cuántas personas trabajan en Obras Públicas
    contratos | a qué empresa le compraron las cámaras
    contratos | adjudicaciones directas del último año
    presupuesto | cuánto presupuesto tiene el DIF
    presupuesto | gasto por partida de 2024
    deuda | préstamos bancarios del municipio
    reglamentos | copia del reglamento de construcción
    reglamentos | manual de organización de la contraloría
    actas-cabildo | orden del día de la sesión de ayuntamiento
    inventario | lista de patrullas y camionetas del municipio
    permisos | a quién le dieron licencia de alcoholes
    programas-sociales | reglas de operación de las becas
    viaticos | facturas de hoteles y aviones de la presidenta
    auditorias | observaciones de la auditoría superior al municipio
    estadisticas-solicitudes | cuántas solicitudes de información hubo en 2024
    - | cuánto tarda el trámite de mi vecino
    - | a quién le vendieron el terreno de junto
    - | por qué no ha pasado el camión
    - | nombre del policía que me detuvo
    - | cuándo hay sesión de zumba en el parque
    - | qué plazas tienen internet gratis
    - | cuánto dinero traía el detenido
    - | beneficios de plantar árboles
    """)
}

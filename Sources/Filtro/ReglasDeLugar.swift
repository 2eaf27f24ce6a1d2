/// Where errands, reports and complaints are attended.
///
/// Contacts are from general knowledge: the Unidad de Transparencia must check each and mark it `verificado: true`.
/// Until then people read that it is still to be confirmed.
enum ReglasDeLugar {
  /// A subject, the phrases that give it away (by their stems) and where it is seen to.
  struct Asunto: Sendable {
    var asunto: String
    var donde: String
    var verificado = false
    /// What cannot wait goes before.
    var urgente = false
    var palabras: String

    var lugar: Lugar { Lugar(asunto: asunto, donde: donde, verificado: verificado) }
  }

  /// For what has no place of its own here.
  static let atencion = Lugar(
    asunto: "Reportes y trámites del municipio", donde: "Atención ciudadana del municipio, teléfono 072; www.leon.gob.mx",
    verificado: false)

  static let asuntos: [Asunto] = [
    Asunto(
      asunto: "Emergencias", donde: "Teléfono 911, a cualquier hora (policía, ambulancia, bomberos y Protección Civil)", urgente: true,
      palabras: """
        emergencia, incendio, incendiando, quemando, se está quemando, lumbre, enjambre, enjambre de abejas, panal de abejas, avispas
        fuga de gas, huele a gas, olor a gas, tanque de gas, gas, víbora, víbora en mi casa, víbora en mi patio, culebra, alacrán
        alacranes, avispero, se va a caer el techo, explosión, explotó, ambulancia, infarto, inundación, se inunda, me inundo, auxilio
        socorro, derrumbe, señor tirado, persona tirada, no se mueve, no respira, convulsión, sangrando, accidente, herido, desmayado
        atropellado
        """),
    Asunto(
      asunto: "Mujeres en situación de violencia", donde: "Instituto Municipal de las Mujeres; en peligro inmediato, 911", urgente: true,
      palabras: """
        mi esposo me golpea, mi esposo me pega, mi marido me pega, mi marido me golpea, mi pareja me golpea, mi pareja me pega
        mi ex me amenaza, mi ex pareja, mi ex marido, me persigue y me amenaza, mi ex, mi pareja, mi marido, mi novio, mi exnovio
        me maltrata, sufro violencia, violencia en mi casa, mi esposo me maltrata, me cela, golpeador, violencia contra la mujer
        me golpea mi esposo, me golpea mi marido, violencia familiar, me amenaza mi ex, acoso sexual
        """),
    Asunto(
      asunto: "Denuncia de delitos",
      donde: "Fiscalía General del Estado (ministerio público); denuncia anónima, 089; si está pasando, 911",
      palabras: """
        denunciar un robo, me robaron, robo en mi casa, me asaltaron, asalto, estafaron, fraude, extorsión, amenazas, me amenazaron
        secuestro, desaparecido, desaparecida, me sacaron dinero, clonaron mi tarjeta, mi tarjeta, mi tarjeta de crédito, clonaron, estafa
        me defraudaron, defraudaron, me engañaron, despojo, me amenazan, me extorsionan, levantar una denuncia, poner una denuncia
        robaron mi moto, robaron mi carro, robo de mi moto, venden droga, narcomenudeo, droga, violación, robo de mi carro, delito
        homicidio
        """),
    Asunto(
      asunto: "Quejas contra servidores públicos", donde: "Contraloría Municipal",
      palabras: """
        mordida, me pidió dinero, me pidieron dinero, me trató mal, me trató muy mal, me trataron mal, me atendió mal
        queja contra un policía, queja contra un agente, quejarme de un inspector, inspector que me pidió, corrupción, abuso de autoridad
        prepotente, servidor público, funcionario, policía que me golpeó, me golpeó un policía, denuncio a un policía, cajera
        de la ventanilla, ventanilla, se burló, me gritó, me insultó, grosero, grosera, señorita que atiende, ventanilla de predial
        queja contra, abuso policial, recepcionista, secretaria, empleado, empleada, funcionaria, inspector, licenciado que atiende
        mal trato, maltrato de la, trato, sacar dinero, me atendieron mal, me quitó mi dinero, quejar de la señorita
        quejarme de la señorita
        """),
    Asunto(
      asunto: "Policía y vigilancia", donde: "Dirección General de Policía Municipal; si es urgente, 911",
      palabras: """
        patrulla, patrullas, rondines, den rondines, drogarse, se drogan, asaltan, vigilancia, rateros, ratero, se están robando, robando
        pandilleros, pandillas, malandros, drogadictos, borrachos, policía, balazos, balacera, vandalismo, grafiti, sospechoso, sospechosa
        sospechosos, gente sospechosa, se juntan, fumar, mota, mariguana, tomando, muchachos, unidad de policía, mandar una unidad, roban
        robar, robo en mi colonia, robos, asaltos, marihuanos, mariguanos, inseguridad, peleas, disparos, cristalazos, vándalos
        """),
    Asunto(
      asunto: "Baches y pavimento", donde: "Atención ciudadana del municipio, teléfono 072 (Dirección General de Obra Pública)",
      palabras: """
        bache, baches, bachezote, bacheo, hoyo, hoyos, hoyo en la calle, socavón, pavimentación, pavimentar, pavimento, pavimenten
        encementar, banqueta rota, banqueta, asfalto, empedrado, calle en mal estado, hoyo en la banqueta, luna de hoyos
        componer la calle, calle hecha pedazos, hecha pedazos, échenle asfalto, chapopote, concreto, encementen, calle en mal, terracería
        lodo, zanja, adoquín, guarnición, tápenlo, tapar
        """),
    Asunto(
      asunto: "Alumbrado público", donde: "Atención ciudadana del municipio, teléfono 072 (Dirección General de Obra Pública)",
      palabras: """
        lámpara, lámparas, luminaria, luminarias, alumbrado, alumbrado público, foco, poste de luz, luz de la calle, luz de mi cuadra
        oscuro, oscura, a oscuras, no hay luz en la calle, luz del parque, pónganle luz, cables del alumbrado, cables pelones, focos
        faroles, farol, poste, poste a punto, cable, cables, luz
        """),
    Asunto(
      asunto: "Drenaje y alcantarillas (SAPAL)", donde: "SAPAL, teléfono 073; www.sapal.gob.mx",
      palabras: """
        drenaje, alcantarilla, coladera, rebosa la coladera, rebosa, aguas negras, caño, registro tapado, drenaje tapado
        alcantarilla destapada, desazolve, desazolven, agua sucia por la alcantarilla, por la alcantarilla, alcantarillas, coladeras
        coladera sin tapa, alcantarilla sin tapa, sin tapa, registro, pestilente, olor a drenaje, se está saliendo, se está regresando
        tapa de la coladera, drenaje está tapado
        """),
    Asunto(
      asunto: "Agua: fugas, falta de agua y recibo (SAPAL)", donde: "SAPAL, teléfono 073; www.sapal.gob.mx",
      palabras: """
        agua, fuga, fuga de agua, falta de agua, sin agua, no hay agua, recibo del agua, recibo de agua, medidor, medidor de agua
        toma de agua, pipa, pipa de agua, gota, ni gota, de la llave, contrato de agua, corte de agua, me cortaron el agua, agua sucia
        presión del agua, SAPAL, fontanero, contrato del agua, mi contrato, tinaco vacío, tandeo, tubería, tubo roto, tubo
        servicio de agua, reconexión, reconectar, tarifa de agua, adeudo de agua, llave, desperdiciando, cambio de nombre en el recibo
        """),
    Asunto(
      asunto: "Basura y limpieza (SIAP)", donde: "Atención ciudadana del municipio, teléfono 072 (Sistema Integral de Aseo Público)",
      palabras: """
        basura, camión de la basura, recolección, escombro, cacharros, llantas, llantas viejas, sillón, colchón, tiradero, contenedor
        barrer, barran, barrido, lote sucio, muebles viejos, recojan la basura, bolsas, bolsas de basura, ratas por la basura
        desperdicios, reciclar, basurero, cochinero, sacan la basura, bote de basura, animal muerto, perro muerto, gato muerto
        muerto en la calle
        """),
    Asunto(
      asunto: "Árboles y podas", donde: "Atención ciudadana del municipio, teléfono 072 (Dirección General de Gestión Ambiental)",
      palabras: """
        árbol, árboles, raíces del árbol, raíces, poda, podar, poden, podén, tumbar un árbol, tirar un árbol, árbol caído, rama, ramas
        tala, talar, pino, palmera, eucalipto, jacaranda, mezquite, tronco, cortar un árbol, árbol seco, plantar, derribar un árbol
        """),
    Asunto(
      asunto: "Animales",
      donde: "Atención ciudadana del municipio, teléfono 072 (Centro de Control y Bienestar Animal, Dirección General de Salud)",
      palabras: """
        perro, perros, perra, perrita, perritos, cachorros, gatitos, gallos, gallinas, caballo, jauría, perrita atropellada, atropellada
        gato, gatos, gata, mascota, perro callejero, maltrato animal, adoptar un perro, esterilizar, castrar, mordió, mordió a mi
        perro mordió, mordida de perro, animales, mosco, moscos, mosquitos, fumigar, fumiguen, fumigación, ratas, plaga, cucarachas, rabia
        vacunar a mi perro
        """),
    Asunto(
      asunto: "Licencia de conducir y placas (estatal)",
      donde: "Oficinas del Gobierno del Estado de Guanajuato; www.guanajuato.gob.mx",
      palabras: """
        licencia de conducir, mi licencia de manejo, licencia de manejo, licencia para manejar, manejar moto, licencia de motociclista
        renuevo mi licencia, licencia de chofer, placas de mi carro, emplacar, permiso para circular, placas, tarjeta de circulación
        tenencia, refrendo
        """),
    Asunto(
      asunto: "Registro Civil: actas (estatal)",
      donde: "Oficialías del Registro Civil del Estado de Guanajuato; www.guanajuato.gob.mx y www.gob.mx/actas",
      palabras: """
        acta de nacimiento, mi acta de nacimiento, acta de matrimonio, acta de defunción, acta de divorcio, registro civil, oficialía
        registrar a mi bebé, registrar a mi hijo, registrar a mi hija, casarme por el civil, casarme, divorciarme, divorcio, CURP
        boda civil, matrimonio, acta, mi acta, reconocer a mi hijo
        """),
    Asunto(
      asunto: "Semáforos, topes y señales", donde: "Atención ciudadana del municipio, teléfono 072 (Dirección General de Movilidad)",
      palabras: """
        semáforo, semáforos, hace falta un semáforo, señal de alto, no respetan el alto, tope, topes, un tope, topes afuera
        pasan muy rápido, pasan hechos la mocha, hechos la mocha, velocidad, kinder, señalización, choques, cruce peligroso, crucero
        glorieta, flechas, reductores de velocidad, señalamiento, señalamientos, letrero de alto, paso peatonal, pinten las rayas
        semáforo peatonal, cebra, rayas, las rayas, paso de peatones, peatones, sentido de la calle, boyas, vialidad, parquímetro
        """),
    Asunto(
      asunto: "Multas, infracciones y grúas", donde: "Dirección General de Tránsito Municipal; el pago, en las cajas de Tesorería",
      palabras: """
        multa, multas, multa de tránsito, infracción, infracciones, levantaron una infracción, infracción injusta, corralón, al corralón
        grúa, grúas, pensión de vehículos, mi carro de la pensión, mi moto de la pensión, agente de tránsito, carro abandonado
        coche abandonado, vehículo abandonado, mal estacionado, fotomulta, alcoholímetro, tránsito, liberar mi carro, liberar mi moto
        placas retenidas, mi placa, quitaron mi placa, quitó mi placa, placa, folio de infracción, impugnar, impugnar una multa
        inmovilizador, estacionados, se estacionan, agente
        """),
    Asunto(
      asunto: "Ruido y problemas entre vecinos", donde: "Juzgado Cívico Municipal; si ocurre en este momento, 911",
      palabras: """
        ruido, música a todo volumen, a todo volumen, vecino, vecinos, vecino ruidoso, no deja dormir, no dejan dormir, escándalo
        hace un escándalo, taller de junto, de junto, bocinas, cohetes, banda, estéreo, ladra, ladridos, pelean, insultos, fiesta, fiestas
        hacen fiesta, la casa de al lado, bar de la esquina, el bar, pleito, vecino invadió, mi vecino, volumen, cantina
        """),
    Asunto(
      asunto: "Comercio en la calle, tianguis y mercados", donde: "Dirección General de Economía",
      palabras: """
        ambulante, ambulantes, puesto, puesto semifijo, permiso de puesto, tianguis, los del tianguis, ambulantes se ponen, se ponen en
        mercado, vender en la calle, comerciante, comerciantes, tacos, elotes, vender, vender elotes, vender comida, afuera de la iglesia
        lugar en el tianguis, tianguis de los domingos, puestos, los puestos, puesto fijo, carrito, comida en la calle, vendo, locatario
        permiso del tianguis, vendedores, local del mercado, permiso para vender, vía pública, permiso de mi puesto
        """),
    Asunto(
      asunto: "Predial y otros pagos", donde: "Dirección General de Ingresos: cajas de Tesorería y www.leon.gob.mx",
      palabras: """
        predial, recibo del predial, debo de predial, cuánto debo, pagar el predial, mi predial, impuesto predial, traslado de dominio
        catastro, avalúo, cuenta predial, cajas, recargos, pagar impuestos, lo que me cobran de predial, descuento del predial, predio
        valor catastral, cambio de propietario, cuenta del predial, impuesto, clave catastral
        """),
    Asunto(
      asunto: "Construcción y uso de suelo", donde: "Dirección General de Desarrollo Urbano",
      palabras: """
        construir, tercer piso, segundo piso, levantando un piso, pegado a mi barda, barda, construyendo, construyen, construcción
        permiso para construir, licencia de construcción, uso de suelo, número oficial, alineamiento, anuncio espectacular, espectacular
        construyen sin permiso, construir en el área verde, construir en, construyendo en, construyendo sin permiso, dividir mi terreno
        demolición, ampliación, ampliar mi casa, ampliar, ventana hacia, ventana, azotea, cuarto, remodelar, fusionar, obra de al lado
        construyó, licencia para construir, fraccionamiento, constancia de uso de suelo, obra sin permiso, construyen sin permiso al lado
        """),
    Asunto(
      asunto: "Negocios: abrir o regularizar", donde: "Dirección General de Economía (apertura de empresas)",
      palabras: """
        abrir un negocio, poner una fonda, poner una estética, mi negocio, mi tienda, salón de fiestas, barbería, panadería
        gimnasio propio, cerrar mi negocio, abrir una, quiero poner una tiendita, para abrir una fonda, poner una tiendita
        poner un negocio, para abrir, permisos necesito para abrir, tiendita, poner una tienda, tienda, negocio
        licencia de funcionamiento, estética, restaurante, fonda, abarrotes, permiso de alcohol, mi local, apertura, empadronarme
        papelería, taller mecánico, crédito para mi negocio
        """),
    Asunto(
      asunto: "Panteones", donde: "Atención ciudadana del municipio, teléfono 072 (administración de panteones)",
      palabras: """
        panteón, panteones, lápida, flores del panteón, en el panteón, tumba, cementerio, perpetuidad, inhumar, exhumar, exhumación
        restos, los restos, sepultar, enterrar, enterraron, difunto, fosa, mausoleo, crematorio, cenizas, lote en el panteón, entierro
        cripta, gaveta
        """
    ),
    Asunto(
      asunto: "Constancia de residencia", donde: "Secretaría del H. Ayuntamiento",
      palabras: """
        constancia de residencia, carta de residencia, residencia, que vivo en León, carta que diga que vivo, constancia de que vivo
        comprobar que vivo, constancia de ingresos, carta de recomendación, constancia de domicilio, constancia de origen
        constancia de vecindad
        """
    ),
    Asunto(
      asunto: "Cartilla militar", donde: "Secretaría del H. Ayuntamiento (junta municipal de reclutamiento)",
      palabras:
        "cartilla militar, cartilla militar, cartilla, servicio militar, su servicio militar, marchar, reclutamiento, anticipado, remiso"),
    Asunto(
      asunto: "Apoyos y asistencia social", donde: "DIF León y Secretaría para el Fortalecimiento Social de León",
      palabras: """
        despensa, despensas, apoyo, un apoyo, apóyenme, ayúdenme, silla de ruedas, lentes, aparato para el oído, aparato auditivo
        medicina, medicamento, mi enfermedad, láminas, tinaco, calentador, cobijas, no tengo para comer, adulto mayor, discapacidad, DIF
        guardería, asilo, psicólogo, mamá soltera, viuda, soy viuda, tercera edad, pensionada, silla especial, apoyaran, que me apoyen
        apoyen, ayuda, ayuda económica, comedor, leche, pobre, necesidad, desempleado, aparato, cama de hospital, operación, cirugía
        quimioterapia, andador, bastón, muletas, material para mi casa, prótesis, pañales, funeral
        """),
    Asunto(
      asunto: "Transporte público", donde: "Dirección General de Movilidad",
      palabras: """
        camión, parada, no se para en la parada, camión de la ruta, ruta, rutas, oruga, chofer, chofer del camión, chofer de la oruga
        transporte, camiones en la ruta, más camiones, pagobús, tarjeta de camión, urbano, autobús, ruta nunca pasa, unidad de la ruta
        operador, tarjeta del pagobús, mi tarjeta del pagobús, tarifa preferencial, descuento en el camión, credencial del camión
        trolebús, optibús, taxi, taxista, pasaje, paradero, credencial de estudiante para el camión
        """),
    Asunto(
      asunto: "Becas y apoyos para estudiar", donde: "Dirección General de Educación; para jóvenes, Instituto Municipal de la Juventud",
      palabras: """
        beca, becas, una beca, beca para mi hijo, beca para mi hija, útiles escolares, le den beca, mi hija saca, promedio
        apoyo para estudiar, colegiatura, mochila, tenis, inscripción a la escuela, estudiar, preparatoria abierta
        """
    ),
    Asunto(
      asunto: "Empleo", donde: "Bolsa de trabajo de la Secretaría para la Reactivación Económica de León",
      palabras: """
        trabajo, tengo trabajo, denme trabajo, soy albañil, albañil, desempleo, contratan, contratando, colocarme, buscando trabajo
        busco trabajo, empleo, chamba, jale, vacante, vacantes, hay vacantes, solicitud de empleo, bolsa de trabajo, trabajar
        trabajar en el municipio, currículum
        """
    ),
    Asunto(
      asunto: "Citas médicas y salud", donde: "Dirección General de Salud; en urgencias, 911",
      palabras: """
        cita con el dentista, muela, sacarme una muela, diente, clínica, cita médica, cita con el doctor, dentista, doctor
        ficha para el doctor, ficha, médico, pediatra, lentes graduados, mastografía, papanicolaou, terapia, rehabilitación, ginecólogo
        nutrióloga, consulta médica, clínica municipal, vacuna, vacunas, cita con el psicólogo, centro de salud, análisis clínicos
        enfermera
        """),
    Asunto(
      asunto: "Deporte y cursos deportivos", donde: "COMUDE León",
      palabras: """
        natación, clases de natación, cancha, rentar la cancha, torneo, alberca, deportiva, minideportiva, futbol, curso de verano, liga
        gimnasio, inscripciones para futbol, futbol infantil, basquetbol, box, zumba, equipo, entrenar, pista, clases de, karate
        unidad deportiva
        """
    ),
    Asunto(
      asunto: "Cultura y talleres", donde: "Instituto Cultural de León",
      palabras: """
        casa de la cultura, clases de danza, clases de pintura, clases de guitarra, ballet, taller de música, clases de música
        clases de ballet, pintura, danza, guitarra, taller de guitarra, taller, piano, canto, coro, teatro infantil, manualidades
        exposición, libros, curso de pintura, biblioteca, teatro, escuela de música
        """
    ),
    Asunto(
      asunto: "Vivienda y escrituras", donde: "Instituto Municipal de Vivienda de León (IMUVI)",
      palabras: """
        escriturar, escriturar mi casa, escrituras, terreno del IMUVI, IMUVI, un lote, vivienda, regularizar mi terreno, terrenito
        papeles de mi terreno, no tiene papeles, sin papeles, título de propiedad, regularizar, regularizar mi casa, mi lote, casa propia
        regularización, crédito para casa, terreno, comprar una casa, casa del IMUVI, lote del IMUVI
        """),
    Asunto(
      asunto: "Parques y jardines", donde: "Atención ciudadana del municipio, teléfono 072 (Dirección General de Obra Pública)",
      palabras: """
        parque, parques, pasto del parque, jardín del parque, regar el jardín, el jardín está seco, nadie lo riega, juegos del parque
        juegos infantiles, jardín, camellón, pasto, pasto alto, riego, áreas verdes, juegos del parque están rotos, columpios
        resbaladilla, selva, mantenimiento, plaza, jardinera, maleza, hierba, zacate, bancas, bancas del parque, fuente, kiosco
        """
    ),
    Asunto(
      asunto: "Cierre de calles y eventos", donde: "Dirección General de Tránsito Municipal y Dirección General de Protección Civil",
      palabras: """
        cerrar la calle, cierre de calle, permiso para cerrar la calle, permiso para una fiesta, kermés, evento en la calle
        cerrar la cuadra, posada, fiesta patronal, procesión, carrera, cohetones, evento masivo, baile, pirotecnia, quermés
        """
    ),
  ]
}

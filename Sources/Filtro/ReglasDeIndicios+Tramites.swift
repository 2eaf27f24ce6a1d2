/// Errands, reports and complaints: what somebody wants done rather than known.
extension ReglasDeIndicios {
  static func grupoDeTramite(_ nombre: Nombre) -> Grupo {
    switch nombre {
    case .quiero:
      Grupo(
        frases: """
          quiero, quisiera, necesito, nesecito, nesesito, ocupo, deseo, queremos, necesitamos, ocupamos, vengo a, vengo por, venimos a
          como puedo, puedo, como le hago para, como hago para, donde puedo, me gustaria, busco, buscando, ando buscando, solicito
          solicito un, solicitar, solicitamos, ^ para, me dan, deme, denme, regalenme, me pueden dar, me podrian dar, pido, pedir
          pedir chance, le quiero pedir, les quiero pedir, voy a, tengo que, debo, se puede, me urge, urge, por, tramitar, sacar
          quiero un, quiero una, necesito un, necesito una, ocupo un, ocupo una, sobre como
          """)
    case .hacerTramite:
      Grupo(
        frases: Combinaciones.infinitivos(
          """
          pagar sacar tramitar renovar inscribir registrar abrir vender comprar rentar construir bardear contratar adoptar agendar quejar
          denunciar reportar trabajar meter escriturar cerrar tumbar tirar cortar conectar reconectar castrar esterilizar vacunar instalar
          levantar poner presentar interponer hacer recoger cambiar empadronar afiliar apostillar corregir casar divorciar podar fumigar
          liberar recuperar donar internar entregar arreglar reparar tapar regularizar dividir fusionar ampliar demoler remodelar pintar
          enterrar exhumar cremar sepultar apartar reservar usar ocupar celebrar organizar impugnar reclamar protestar demandar cancelar
          reponer duplicar desazolvar bachear pavimentar limpiar barrer regar quitar retirar mover reubicar solicitar pedir dejar traer
          llevar curar operar entrar participar jubilar pensionar emparejar traspasar ceder legalizar acreditar certificar revalidar
          estacionar estudiar aprender practicar entrenar
          """)
            + """
            , dar de alta, dar de baja, darme de alta, darme de baja, ver lo de, arreglar lo de, chance de, que pase, que pasen
            que me den, que me bajen, que me lo bajen, que me la bajen, que bajen, que me apoyen, que me apoyaran, que me ayuden
            que me ayudaran, que arreglen, que quiten, que vengan, que manden, que me revisen, que revisen, que me cambien
            que me atiendan, que me quiten, que me regresen, que me devuelvan, que pongan, que poden, que recojan, que limpien
            que hagan algo, mi cartilla, un lugar en, un espacio en
            """)
    case .cosaPedida:
      Grupo(
        frases: """
          constancia de residencia, carta de residencia, constancia, permiso, permiso para, beca, una beca, apoyo, un apoyo
          apoyos para mi, despensa, una despensa, silla de ruedas, lentes, medicina, medicinas, medicamento, medicamentos, pipa, pipas
          cita, una cita, acta de nacimiento, acta de defuncion, acta de matrimonio, terreno del, un terreno, un lote, trabajo, empleo
          chamba, jale, ayuda, cambio de nombre, laminas, pavimentacion, la pavimentacion, poda, la poda, una lampara, luminarias, topes
          un tope, material, material para, aparato, aparato para, protesis, cobijas, un tinaco, un calentador, licencia de, carta de no
          cartilla, alta, cartilla militar, numero oficial, el numero oficial, copia del recibo, contrato de agua, toma de agua
          vigilancia, patrulla, mas patrullas, un psicologo, psicologo, dentista, abogado, un abogado, su ayuda, su apoyo, apoyo con
          de su apoyo, de su ayuda, limpieza, desazolve, bacheo, reductores, semaforo, un semaforo, reparacion, la reparacion, fumigacion
          """)
    case .preguntaDeTramite:
      Grupo(
        tramite: 3,
        frases: Combinaciones.cruzar(
          "donde, a donde, adonde, en donde, como, con quien, cuando",
          """
          pago, lo pago, la pago, saco, tramito, renuevo, recojo, inscribo, me inscribo, lo inscribo, registro, reporto, denuncio
          me quejo, solicito, acudo, voy, llamo, llevo, entrego, pido, consigo, compro, dono, adopto, vacuno, tiro, contrato, cancelo
          cambio, hago, hago para, le hago, le hacemos, puedo pagar, puedo sacar, puedo renovar, puedo tramitar, puedo inscribir
          regularizo, repongo, reclamo, impugno, aparto, rento, agendo, obtengo mi, libero, saco mi, hace su, hago mi, se tramita, se paga
          se saca, me dan, me atienden, me registro
          """)
            + """
            , cuando son las inscripciones, cuando abren inscripciones, cuando empiezan las inscripciones, que necesito llevar
            que papeles, que debo llevar, que tengo que hacer, que debo hacer, que se necesita para, que necesito, que ocupo, que hago
            no se que hacer, ya no se que hacer, cuanto debo, cuanto debo de, cuanto tengo que pagar, como la inscribo, como lo inscribo
            donde la arreglo, donde lo arreglo, hay clases de, hay cursos de, hay lugar en, hay inscripciones, como me apunto
            donde me apunto, a que hora son las, en donde se saca, donde pago, donde se paga, donde puedo pagar, como pago, donde tramito
            donde se tramita, como tramito, como saco, como la saco, como lo saco, como renuevo, donde la renuevo, donde lo renuevo
            donde renuevo, como me inscribo, donde me inscribo, como inscribo, que tramite tengo, que permisos necesito
            que permiso necesito, que papeles necesito, que papeles ocupo, que necesito para, que ocupo para, agendar cita
            agendar una cita, saco cita, sacar cita, hacer cita, como solicito, donde solicito, como le hago, como le hago para
            como hago para, cuando puedo ir por, donde recojo, donde puedo ir, donde acudo, a donde acudo, a donde voy, a donde llamo
            a quien llamo, con quien voy, donde reporto, como reporto, donde me quejo, donde denuncio, donde dejo mi, donde puedo poner
            donde puedo denunciar, donde puedo reportar, donde puedo tramitar, cambio de nombre en el recibo, se me vencio, se me perdio
            ando buscando trabajo, busco trabajo, me quede sin trabajo
            """)
    case .reporto:
      Grupo(
        tramite: 4,
        frases: """
          quiero reportar, para reportar, vengo a reportar, reportar un, reportar una, reportar que, reportar maltrato, reportar el
          reportar la, reporto, levantar un reporte, hacer un reporte, poner un reporte, quiero quejarme, me quiero quejar
          vengo a quejarme, me quejo, mi queja es, poner una queja, quiero denunciar, vengo a denunciar, denuncio, denuncio a
          denuncio que, quiero poner una, quiero presentar una queja, quiero levantar, es una queja, es un reporte, reporte de un bache
          reporte de bache, reporte por, quiero hacer una queja, deseo presentar una queja, interpongo queja, presento queja
          presentar queja
          """)
    case .orden:
      Grupo(
        tramite: 3,
        frases: Combinaciones.ordenes(
          """
          vengan manden tapen arreglen reparen recojan limpien pinten pongan poden quiten retiren levanten pavimenten encementen instalen
          cambien fumiguen revisen chequen clausuren cierren multen sancionen detengan atiendan destapen desazolven callen bajen saquen
          desalojen muevan conecten reconecten rieguen barran iluminen reubiquen metan agarren corran castiguen despidan regresen
          devuelvan condonen vigilen regulen controlen envien ayuden apoyen compongan resuelvan vayan echen tumben rompan regularicen
          rescaten esterilicen corten auxilien orienten expliquen reponganle cancelen perdonen bacheen den denle hagan
          """)
            + """
            , hagan algo, hagan caso, pasen por, pasen a, dejen pasar, den mantenimiento, denle mantenimiento, den rondines, den vueltas
            den solucion, vean que, apurense, muevanse, metan reten, pongan orden, haganse cargo, hagan el favor, auxilio, socorro
            ponganse a, denme chance, dennos, denos, apoyennos, ayudennos, atiendannos, pongannos, favor de arreglar, favor de reparar
            favor de recoger, favor de tapar, favor de podar, favor de mandar, favor de limpiar, favor de quitar, favor de revisar
            favor de poner, favor de atender, favor de apoyarme, favor de cambiar, favor de pasar, favor de venir, favor de instalar
            por favor vengan, por favor manden, por favor arreglen, manden una, envien una
            """)
    case .cuentaUnaOrden:
      Grupo(
        frases: """
          acordo que, acordo, aprobo que, aprobo, ordeno que, ordeno, pidio que, pidio, pidieron que, autorizo que, autorizo, exigio que
          solicito el ayuntamiento que, contrato para que, contratos para que, para que, dijo que, dijeron que, oficio para que, contrato
          mando que, propuso que, voto que, establece que, obliga a que, permite que, evitar que
          """)
    case .problema:
      Grupo(
        tramite: 2,
        frases: sufro + ", " + noHacen + ", " + estaMal + """
          , no sirve, no sirven, no funciona, no funcionan, no prende, no prenden, no enciende, no hay agua, no hay luz, sin agua, sin luz
          no ha pasado, no pasa desde, no ha caido agua, no cae agua, no tengo agua, no tenemos agua, no llega el agua, no sale agua
          esta tapado, esta tapada, esta descompuesto, esta descompuesta, esta fundida, esta fundido, esta apagada, estan fundidas
          esta roto, esta rota, estan rotos, estan rotas, esta destapada, esta destapado, a punto de caer, a punto de caerse
          se esta cayendo, se cayo un, se cayo el, se tiro un, se esta quemando, se esta tirando, se esta desperdiciando
          se esta regresando, se esta incendiando, esta lleno de, esta llena de, huele horrible, huele feo, huele mal, apesta
          no deja dormir, no dejan dormir, a todo volumen, ya no aguanto, ya no aguantamos, tiene amarrado, me cobraron de mas
          me cobraron doble, me trato mal, me trato muy mal, me trataron mal, me atendio mal, me pidio dinero, me pidio mordida
          me pidieron dinero, me pidieron mordida, me golpeo, me golpearon, me golpea, me pega, me robaron, me asaltaron, me estafaron
          me amenazan, me amenazo, me quito mi, nadie viene, no han venido, nadie hace nada, nadie hace caso, no hacen caso
          nadie contesta, andan unos, se estan robando, se burlo, me dejo esperando, me dejaron esperando, me grito, me insulto, rebosa
          desborda, hace falta un, hace falta una, hacen falta, no se respeta, nadie lo, nadie la, nadie los, nadie las, esta seco
          esta seca, esta sucio, esta sucia, se juntan a, se ponen a, hacen fiesta, levantaron mi, se robaron, me sacaron, perdi mi
          perdi el, me mocharon, mordio a, mordio mi, me mordio, me persigue, nos persigue, a ver si, quien se hace cargo, no me llego
          no nos llego, no recogen, no recogieron, no recoge, no pasan, no dejan, no nos dejan, lleva meses, llevamos, lleva dias
          llevan meses, muy mal estado, esta en mal estado, estan en mal estado, muy peligroso, muy peligrosa, estan construyendo
          esta construyendo, esta levantando, estan tirando, esta tirando, tiran, avientan, queman, estan quemando, hay vacantes
          me pueden atender, cuanto cuesta meter, cuanto cuesta sacar, cuanto cuesta tramitar, cuanto cuesta inscribir, me vendieron
          me multaron, me infraccionaron, me negaron, me rechazaron, no me quieren, no me dejan, no nos quieren, no me atienden
          nos cortaron, me cortaron, me quitaron, se metieron, me duplicaron, me subieron, se cayo, se callo, se rompio, se reviento
          se revento, se trono, se fundio, se descompuso, se desbordo, se inundo, se tapo, se quemo, se murio, se hundio, esta tronada
          colgando, invadio la banqueta, invade la banqueta, construyen sin permiso, construyendo sin permiso, lleva apagada
          lleva dos semanas, semanas apagada, semanas sin, dias sin, meses sin, dias que no, semana que no, muy oscuro, muy oscura
          bien oscuro, bien oscura, es un peligro, tiraron escombro, tiran basura, tiraron basura, dejaron basura, se llevaron mi
          me ponche, ya me poncho, ya me ponche, bachezote, un bache en, una fuga en, un hoyo en, hoyo enorme, nunca se para, nunca pasa
          no se para, carisimo, llego muy caro, llego carisimo, llego altisimo, esta mal el recibo, me lo cortaron, me cortaron el agua
          fuga de agua en mi, se metieron a, se metio a, desde hace un mes, desde hace dias, desde hace semanas, se me inunda
          se inunda mi, lote baldio esta
          """)
    case .molestia:
      // What others go on doing, told rather than asked.
      Grupo(
        tramite: 1,
        frases: """
          tiran, avientan, sacan, riegan, dejan, estorban, invaden, obstruyen, tapan, se estacionan, se meten, se suben, se brincan, toman
          gritan, pelean, queman, fuman, orinan, se drogan, venden, ocupan, bloquean, pasan hechos, pasan muy rapido, corren, arrancones
          hace un escandalo, hacen un escandalo, hace mucho, hacen mucho, se sale, se esta saliendo, se estan saliendo, se va a caer
          se puede caer, se va a venir abajo, va a pasar un accidente, puede pasar una desgracia, huele, huele mucho, huele muchisimo
          sale agua, tirando agua, muy alto, muy alta, muy crecido, muy crecida, tiene un error, hay viboras, hay ratas, no se mueve
          hecha pedazos, hecho pedazos, hecha un asco, parece selva, parece basurero, lleno de, llena de, se siguen, siguen, sigue
          siempre, todos los dias, todas las noches, todos los fines, toda la noche, cada rato, cada que llueve, a cada rato, desde hace
          hace meses, hace semanas, abrio una, abrio un, dejo abierto, dejaron abierto, dejo tirado, dejaron tirado, encontre, atropellada
          atropellado, tirado, herida, urgente, vamos a hacer, queremos hacer, no estoy de acuerdo, no es justo, injusto, injusta, ya van
          ya hay, ojala, pagamos impuestos, por que no vienen
          """)
    case .hay:
      Grupo(
        frases: """
          hay, hay un, hay una, hay unos, hay unas, hay mucho, hay mucha, hay muchos, hay muchas, ay un, ay una, tengo un, tengo una
          tenemos un, tenemos una, encontre un, encontre una, se me aparecio, dejaron, dejaron un, dejaron una, se ponen
          """)
    case .cosaRota:
      Grupo(
        frases: """
          bache, baches, hoyo, hoyos, fuga, basura, perro, perros, perro muerto, gato muerto, animal, animal muerto, arbol, arbol caido
          cable, cables, poste, enjambre, panal, coladera, alcantarilla, incendio, mosco, moscos, ratas, choque, socavon, zanja, semaforo
          lampara, lamparas, perrita, perra, perrito, gato, gatito, caballo, vaca, señor tirado, persona tirada, herido, escombro, plaga
          vibora, tlacuache, inundacion, carro abandonado, coche abandonado, vehiculo abandonado, ruido, rateros, drogadictos, borrachos
          malandros, pandilleros, vecino, vecinos, en mi cochera
          """)
    case .ayuda:
      Grupo(tramite: 2, frases: "necesito ayuda, necesito su ayuda, me pueden ayudar, ayuda por favor, ayuda, me ayudan, no tengo para")
    default: Grupo(frases: "")
    }
  }

  /// «Me cobraron», «nos quitaron»: what was done to whoever writes.
  private static let sufro = Combinaciones.cruzar(
    "me, nos",
    """
    cobraron, cobraron de mas, cobran, estan cobrando, cortaron, cortaron el, quitaron, quito, robaron, robo, asaltaron, multaron, multo
    infraccionaron, infracciono, golpearon, golpeo, golpea, pega, pego, amenazaron, amenazo, amenaza, amenazan, insultaron, insulto
    trato mal, trataron mal, trato muy mal, negaron, nego, rechazaron, vendieron, estafaron, estafo, defraudaron, engañaron, clonaron
    duplicaron, subieron, aumentaron, regañaron, mordio, atropello, atropellaron, choco, chocaron, inunda, inundamos, inundo, decomisaron
    clausuraron, dejaron sin, dejaron esperando, dejo esperando, prohibieron, discriminaron, humillaron, grito, gritaron, pidio dinero
    pidieron dinero, pidio mordida, pidieron mordida, quiso sacar, quisieron sacar, sigue llegando, esta llegando, llego un recibo
    llego el recibo, llego muy, llego alto, persigue, acosa, acosan, molesta, molestan, afecta, perjudica, tienen sin, traen vueltas
    traen a vueltas, mandan de un lado
    """)

  /// «No pasan», «ya no aguanto», «nadie viene», «nunca contestan».
  private static let noHacen =
    Combinaciones.cruzar(
      "no, ya no, nunca, casi no, ni, no me, no nos",
      """
      sirve, sirven, funciona, funcionan, prende, prenden, enciende, encienden, pasa a, pasa desde, pasan a, pasa el camion, viene, vienen
      vino, vinieron, llega agua, llega el agua, dejan, deja, recoge, recogen, recogieron, arreglan, arreglaron, atienden, contestan
      hacen caso, hacen nada, respeta, respetan, cae agua, sale agua, sale ni gota, cae ni gota, sale nada, tenemos agua, tengo agua
      hay agua, hay luz, tenemos luz, hay paso, se puede pasar, se puede caminar, se puede dormir, puedo dormir, podemos dormir
      puedo salir, podemos salir, puedo entrar, han venido, ha venido, han arreglado, ha pasado, aguanto, aguantamos, soporto, soportamos
      hay quien, se aguanta, se soporta, se ve nada, tengo trabajo, tengo jale, tengo dinero, tengo para, tengo con que
      """) + ", "
    + Combinaciones.cruzar(
      "nadie",
      """
      viene, vino, hace, hacen, contesta, atiende, recoge, arregla, limpia, responde, pasa, nos hace, me hace, lo, la, los, las, le, les
      nos, me
      """
    )

  /// «Está tapada», «están fundidos».
  private static let estaMal = Combinaciones.estados(
    """
    tapado roto fundido apagado descompuesto sucio seco destapado tirado caido quebrado podrido abandonado inundado hundido levantado
    parpadeando destrozado dañado chocado oxidado colgado pelon oscuro atorado desbordado horrible
    """)
}

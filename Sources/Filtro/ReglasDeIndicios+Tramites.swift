/// Errands, reports and complaints: what somebody wants done rather than known.
extension ReglasDeIndicios {
  static func grupoDeTramite(_ nombre: Nombre) -> Grupo {
    switch nombre {
    case .quiero:
      Grupo(
        frases: """
          quiero, quisiera, necesito, nesecito, nesesito, ocupo, deseo, queremos, necesitamos, ocupamos, vengo a, vengo por, venimos a
          como puedo, puedo, como le hago para, como hago para, donde puedo, me gustaria, busco, buscando, ando buscando, solicito
          solicito un, solicitar, solicitamos, para, me dan, deme, denme, regalenme, me pueden dar, me podrian dar, pido
          pedir, pedir chance, le quiero pedir, les quiero pedir, voy a, tengo que, debo, se puede, me urge, urge, por, tramitar, sacar, quiero un, quiero una, necesito un
          necesito una, ocupo un, ocupo una, sobre como
          """)
    case .hacerTramite:
      Grupo(
        frases: """
          pagar, sacar, tramitar, renovar, inscribir, inscribirme, inscribirlo, inscribirla, registrar, registrarme, abrir, poner una
          poner un, poner mi, vender, vender mi, comprar, comprar un, comprar una, rentar, construir, bardear, contratar
          adoptar, agendar, quejarme, denunciar, reportar, trabajar, meter a, escriturar, dar de alta, dar de baja, cerrar la calle
          tumbar, tirar un arbol, conectar, conectarme, castrar, esterilizar, vacunar, levantar un, levantar una, presentar una queja
          poner una queja, poner una denuncia, hacer una denuncia, hacer un reporte, hacer un tramite, hacer el tramite, recoger mi
          mi cartilla, cambiar el nombre, cambiar de nombre, escrituras, empadronarme, darme de alta, afiliarme, apostillar, corregir el
          corregir mi acta, registrar a mi, casarme, divorciarme, podar, fumigar, pasar mi, instalar un, instalar una, sacarlo, sacarla
          agendar una cita, sacar cita, sacar una cita, solicitar un permiso, solicitar una beca, solicitar un apoyo, solicitar una pipa
          vender elotes, vender afuera, vender en, meter mi, meter a mis, ver lo de, arreglar mi, arreglar lo de, chance de, hacer una cita
          liberar mi, recuperar mi, donar, entregar a mi, internar a, que pase, que pasen, que me den, pagar mi, pagar la, pagar el
          """)
    case .cosaPedida:
      Grupo(
        frases: """
          constancia de residencia, carta de residencia, constancia, permiso, permiso para, beca, una beca, apoyo, un apoyo, apoyos para mi
          despensa, una despensa, silla de ruedas, lentes, medicina, medicinas, medicamento, medicamentos, pipa, pipas, cita, una cita
          acta de nacimiento, acta de defuncion, acta de matrimonio, terreno del, un terreno, un lote, trabajo, empleo, chamba, jale, ayuda
          cambio de nombre, laminas, pavimentacion, la pavimentacion, poda, la poda, una lampara, luminarias, topes, un tope, material
          material para, aparato, aparato para, protesis, cobijas, un tinaco, un calentador, licencia de, carta de no, cartilla, alta
          cartilla militar, numero oficial, el numero oficial, copia del recibo, contrato de agua, toma de agua, vigilancia, patrulla
          mas patrullas, un psicologo, psicologo, dentista, abogado, un abogado, su ayuda, su apoyo, apoyo con, de su apoyo, de su ayuda
          limpieza, desazolve, bacheo, reductores, semaforo, un semaforo, reparacion, la reparacion, fumigacion
          """)
    case .preguntaDeTramite:
      Grupo(
        tramite: 3,
        frases: """
          donde pago, donde se paga, donde puedo pagar, como pago, donde tramito, donde se tramita, como tramito, como saco, como la saco
          como lo saco, como renuevo, donde la renuevo, donde lo renuevo, donde renuevo, como me inscribo, donde me inscribo, como inscribo
          que tramite tengo, que permisos necesito, que permiso necesito, que papeles necesito, que papeles ocupo, que necesito para
          que ocupo para, agendar cita, agendar una cita, saco cita, sacar cita, hacer cita, como solicito, donde solicito, como le hago
          como le hago para, como hago para, cuando puedo ir por, donde recojo, donde puedo ir, donde acudo, a donde acudo, a donde voy
          a donde llamo, a quien llamo, con quien voy, donde reporto, como reporto, donde me quejo, donde denuncio, donde dejo mi
          donde puedo poner, donde puedo denunciar, donde puedo reportar, donde puedo tramitar, cambio de nombre en el recibo
          se me vencio, se me perdio, ando buscando trabajo, busco trabajo, me quede sin trabajo
          """)
    case .reporto:
      Grupo(
        tramite: 4,
        frases: """
          quiero reportar, para reportar, vengo a reportar, reportar un, reportar una, reportar que, reportar maltrato, reportar el
          reportar la, reporto, levantar un reporte, hacer un reporte, poner un reporte, quiero quejarme, me quiero quejar, vengo a quejarme
          me quejo, mi queja es, poner una queja, quiero denunciar, vengo a denunciar, denuncio, denuncio a, denuncio que, quiero poner una
          quiero presentar una queja, quiero levantar, es una queja, es un reporte, reporte de un bache, reporte de bache, reporte por
          quiero hacer una queja, deseo presentar una queja, interpongo queja, presento queja, presentar queja
          """)
    case .orden:
      Grupo(
        tramite: 3,
        frases: """
          vengan, vengan a, manden, mandenme, tapen, tapenlo, tapenlos, taparlo, arreglen, arreglenlo, arreglenla, arreglenlos, arreglenlas
          favor de arreglar, favor de reparar, favor de recoger, favor de tapar, favor de podar, favor de mandar, favor de limpiar
          favor de quitar, favor de revisar, favor de poner, favor de atender, favor de apoyarme, reparen, reparenlo, reparenla
          recojan, recojanlo, recojanlos, recojanla, limpien, limpienlo, pinten, pongan, ponganle, pongannos, poden, podenlo, podenlos
          quiten, quitenlo, quitenlos, quitenlas, retiren, retirenlo, retirenlos, levanten, levantenlo, pavimenten, pavimentenla, instalen
          instalenlo, cambien el, cambien la, cambienlo, fumiguen, fumiguenla, revisen, revisenlo, lo revisen, la revisen, clausuren
          clausurenlo, cierren, cierrenlo, multen, multenlos, sancionen, sancionenlo, detengan, detenganlos, atiendan, atiendanos
          hagan algo, pasen por, pasen a, destapen, destapenla, desazolven, callen, callenlos, bajenle, saquenlos, desalojen, muevan
          conecten, reconecten, rieguen, barran, barranla, iluminen, reubiquen, metan, agarren, corran a, corranlo, castiguen, despidan
          regresen, regresenme, devuelvan, devuelvanme, condonen, bajen el, bajen la, quite, las quite, los quite, lo quite, vigilen
          regulen, controlen, dejen pasar, den mantenimiento, envien una patrulla, envien una grua, envien una ambulancia, manden una
          apoyen con, apoyennos con, dennos, denos, denme un, denme una, ayudenme, ayudenos, ayudennos, apoyenme, apoyenos, apoyennos
          compongan, componen, componganla, den rondines, den vueltas, vean que, apurense, muevanse, den solucion, resuelvan, hagan caso
          metan reten, pongan orden, haganse cargo, hagan el favor, vayan a, echen, tumbenlo, rompan, regularicen, auxilio, socorro, rescaten, rescatenlo, esterilicen, tumben, tumbenlo, corten el arbol, vengan por, vengan por el
          """)
    case .cuentaUnaOrden:
      Grupo(
        frases: """
          acordo que, acordo, aprobo que, aprobo, ordeno que, ordeno, pidio que, pidio, pidieron que, autorizo que, autorizo, exigio que
          solicito el ayuntamiento que, contrato para que, contratos para que, para que, dijo que, dijeron que, oficio para que
          contrato, mando que, propuso que, voto que, establece que, obliga a que, permite que, evitar que
          """)
    case .problema:
      Grupo(
        tramite: 2,
        frases: """
          no sirve, no sirven, no funciona, no funcionan, no prende, no prenden, no enciende, no hay agua, no hay luz, sin agua, sin luz
          no ha pasado, no pasa desde, no ha caido agua, no cae agua, no tengo agua, no tenemos agua, no llega el agua, no sale agua
          esta tapado, esta tapada, esta descompuesto, esta descompuesta, esta fundida, esta fundido, esta apagada, estan fundidas
          esta roto, esta rota, estan rotos, estan rotas, esta destapada, esta destapado, a punto de caer, a punto de caerse, se esta cayendo
          se cayo un, se cayo el, se tiro un, se esta quemando, se esta tirando, se esta desperdiciando, se esta regresando
          se esta incendiando, esta lleno de, esta llena de, huele horrible, huele feo, huele mal, apesta, no deja dormir, no dejan dormir
          a todo volumen, ya no aguanto, ya no aguantamos, tiene amarrado, me cobraron de mas, me cobraron doble, me trato mal
          me trato muy mal, me trataron mal, me atendio mal, me pidio dinero, me pidio mordida, me pidieron dinero, me pidieron mordida
          me golpeo, me golpearon, me golpea, me pega, me robaron, me asaltaron, me estafaron, me amenazan, me amenazo, me quito mi
          nadie viene, no han venido, nadie hace nada, nadie hace caso, no hacen caso, nadie contesta, andan unos, se estan robando
          se burlo, me dejo esperando, me dejaron esperando, me grito, me insulto, rebosa, desborda, hace falta un, hace falta una, hacen falta
          no se respeta, nadie lo, nadie la, nadie los, nadie las, esta seco, esta seca, esta sucio, esta sucia, se juntan a, se ponen a, hacen fiesta
          levantaron mi, se robaron, me sacaron, perdi mi, perdi el, me mocharon, mordio a, mordio mi, me mordio, me persigue, nos persigue
          a ver si, quien se hace cargo, no me llego, no nos llego, no recogen, no recogieron, no recoge, no pasan, no dejan, no nos dejan
          lleva meses, llevamos, lleva dias, llevan meses, muy mal estado, esta en mal estado, estan en mal estado, muy peligroso, muy peligrosa
          estan construyendo, esta construyendo, esta levantando, estan tirando, esta tirando, tiran, avientan, queman, estan quemando
          hay vacantes, me pueden atender, cuanto cuesta meter, cuanto cuesta sacar, cuanto cuesta tramitar, cuanto cuesta inscribir
          me vendieron, me multaron, me infraccionaron, me negaron, me rechazaron, no me quieren, no me dejan, no nos quieren, no me atienden
          nos cortaron, me cortaron, me quitaron, se metieron, me duplicaron, me subieron, se cayo, se callo, se rompio, se reviento, se revento
          se trono, se fundio, se descompuso, se desbordo, se inundo, se tapo, se quemo, se murio, se hundio, esta tronada, colgando
          invadio la banqueta, invade la banqueta, construyen sin permiso, construyendo sin permiso, lleva apagada, lleva dos semanas
          semanas apagada, semanas sin, dias sin, meses sin, dias que no, semana que no, muy oscuro, muy oscura, bien oscuro
          bien oscura, es un peligro, tiraron escombro, tiran basura, tiraron basura, dejaron basura, se llevaron mi, me ponche
          ya me poncho, ya me ponche, bachezote, un bache en, una fuga en, un hoyo en, hoyo enorme, nunca se para, nunca pasa, no se para
          carisimo, llego muy caro, llego carisimo, llego altisimo, esta mal el recibo, me lo cortaron, me cortaron el agua, fuga de agua en mi
          se metieron a, se metio a, desde hace un mes, desde hace dias, desde hace semanas, se me inunda, se inunda mi, lote baldio esta
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
          bache, baches, hoyo, hoyos, fuga, basura, perro, perros, perro muerto, gato muerto, animal, animal muerto, arbol, arbol caido, cable
          cables, poste, enjambre, panal, coladera, alcantarilla, incendio, mosco, moscos, ratas, choque, socavon, zanja, semaforo
          lampara, lamparas, escombro, plaga, vibora, tlacuache, inundacion, carro abandonado, coche abandonado, vehiculo abandonado
          ruido, rateros, drogadictos, borrachos, malandros, pandilleros, vecino, vecinos, en la calle, en mi cochera
          """)
    case .ayuda:
      Grupo(tramite: 2, frases: "necesito ayuda, necesito su ayuda, me pueden ayudar, ayuda por favor, ayuda, me ayudan, no tengo para")
    default: Grupo(frases: "")
    }
  }
}

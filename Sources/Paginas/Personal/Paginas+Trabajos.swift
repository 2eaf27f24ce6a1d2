import Domain
import Http
import Hummingbird
import Ventanilla

/// `/trabajos`: what the service does by itself, and what it could not do, for whoever administers it.
extension Paginas {
  func registrarTrabajos(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/trabajos", .acto(.atenderTrabajos)) { request, c in
      return try await trabajos(c.actor)
    }
    enrutador.paginaPersonal(.post, "/trabajos/{orden}", .acto(.atenderTrabajos)) { request, c in
      let nombre = try c.segmento("orden")
      let f = try await Formulario.leer(request)
      let orden = Orden(actor: c.actor, ahora: reloj())
      do {
        switch nombre {
        case "pausa": try await ventanilla.trabajos.pausar(trabajos: f["tipo"] ?? "", motivo: f["motivo"] ?? "", orden)
        case "reanudacion": try await ventanilla.trabajos.reanudar(trabajos: f["tipo"] ?? "", orden)
        case "reintento": try await ventanilla.trabajos.reintentar(trabajo: f["id"].flatMap { Int64($0) } ?? 0, orden)
        default: throw Problema.noEncontrado
        }
        return ve(a: "/trabajos")
      } catch {
        return try await trabajos(c.actor, rechazo: try Self.explicable(error))
      }
    }
  }

  private func trabajos(_ actor: Actor, rechazo: Problema? = nil) async throws -> Response {
    let ahora = reloj()
    let cola = try await ventanilla.trabajos.cola(actor, ahora)
    return try pagina(
      .trabajos,
      [
        "rechazo": .t(rechazo?.detalle), "clases": .lista(cola.clases.map { clase($0, ahora) }),
        "muertos": .lista(cola.muertos.map { muerto($0, ahora) }), "hayMuertos": .si(!cola.muertos.isEmpty),
        "receptores": .lista(cola.receptores.map { receptor($0, ahora) }), "hayReceptores": .si(!cola.receptores.isEmpty),
        "correos": .lista(cola.correos.map { correo($0, ahora) }), "hayCorreos": .si(!cola.correos.isEmpty),
        "sinAviso": .de(sinAviso(cola.sinAviso)), "sinRevisar": .de(sinRevisar(cola, ahora)),
      ], titulo: "Trabajos en segundo plano", actor: actor, aqui: "/trabajos", estado: rechazo.map { .init(code: $0.estado) } ?? .ok)
  }

  private func clase(_ c: EstadoDeLaCola.Clase, _ ahora: Instante) -> Vista {
    [
      "tipo": .texto(c.tipo), "nombre": .texto(c.enPalabras), "listos": .n(c.listos),
      "programados": .n(c.programados), "corriendo": .n(c.corriendo), "detenidos": .n(c.detenidos),
      "espera": .t(c.espera.map { Self.hace($0, ahora) }), "pausada": .si(c.pausa != nil),
      "pausa": .t(c.pausa.map { "En pausa desde \(Self.hace($0.desde, ahora)), por \($0.quien): \($0.motivo)" }),
    ]
  }

  private func muerto(_ m: TrabajoMuerto, _ ahora: Instante) -> Vista {
    [
      "mid": .texto(String(m.id)), "mnombre": .texto(m.enPalabras), "mcausa": .texto(m.causa),
      "mintentos": .n(m.intentos), "mcuando": .texto(Self.hace(m.cuando, ahora)),
    ]
  }

  private func receptor(_ w: Receptor, _ ahora: Instante) -> Vista {
    [
      "rid": .texto(w.id), "rurl": .texto(w.url), "ractivo": .si(w.activo), "rmotivo": .t(w.motivo),
      "rdesde": .t(w.fallaDesde.map { Self.hace($0, ahora) }),
    ]
  }

  private func correo(_ c: CorreoPerdido, _ ahora: Instante) -> Vista {
    [
      "cfolio": .t(c.folio), "cquien": .texto(c.destinatario ?? "Persona solicitante"), "ccausa": .texto(c.causa ?? ""),
      "ccuando": .texto(Self.hace(c.cuando, ahora)),
    ]
  }

  /// The cases whose deadline warnings cannot be given; nil when there is none.
  private func sinRevisar(_ cola: EstadoDeLaCola, _ ahora: Instante) -> Vista? {
    let (cuantos, primeros) = (cola.sinRevisar.cuantos, cola.sinRevisar.primeros)
    guard cuantos > 0 else { return nil }
    return [
      "frase": .texto("No se pudieron revisar los plazos de \(cuantos == 1 ? "un expediente" : "\(cuantos) expedientes")."),
      "resto": .texto(
        "Sus avisos no han salido; los demás sí. Se vuelve a intentar cada hora."
          + (cuantos > primeros.count ? " Aquí están los primeros \(primeros.count)." : "")),
      "casos": .lista(
        primeros.map { d in
          [
            "folio": .texto(d.folio), "causa": .texto(d.causa), "desde": .texto(Self.hace(d.desde, ahora)),
            "ultimo": .texto(Self.hace(d.ultimo, ahora)),
          ]
        }),
    ]
  }

  /// The dependencias that no notice reaches; nil when there is none.
  func sinAviso(_ dependencias: [Dependencia]) -> Vista? {
    guard !dependencias.isEmpty else { return nil }
    return [
      "cuantas": .n(dependencias.count), "sinCorreo": .si(normas.correo == nil),
      "nombres": .lista(dependencias.map { ["dnombre": .texto($0.nombre)] }),
    ]
  }

  /// "hace 3 minutos", in the largest unit that says something.
  static func hace(_ momento: Instante, _ ahora: Instante) -> String {
    let segundos = max(0, (ahora.micros - momento.micros) / 1_000_000)
    let (cuantos, uno, varios): (Int64, String, String) =
      switch segundos {
      case ..<60: (segundos, "segundo", "segundos")
      case ..<3_600: (segundos / 60, "minuto", "minutos")
      case ..<172_800: (segundos / 3_600, "hora", "horas")
      default: (segundos / 86_400, "día", "días")
      }
    return "hace \(cuantos) \(cuantos == 1 ? uno : varios)"
  }
}

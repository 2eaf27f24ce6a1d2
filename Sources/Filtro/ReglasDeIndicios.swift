/// Words that tell an ARCO request or an errand from a request for information.
enum ReglasDeIndicios {
  enum Grupo: CaseIterable, Sendable {
    case arcoPorNombre, datoMio, accionSobreDato, pideInformacion, gestion, falta
  }

  /// Fires when every group of `todos` appears and none of `salvo`.
  struct Regla: Sendable {
    var todos: [Grupo]
    var salvo: [Grupo] = []

    func cumple(_ presentes: Set<Grupo>) -> Bool {
      todos.allSatisfy(presentes.contains) && !salvo.contains(where: presentes.contains)
    }
  }

  static let arco: [Regla] = [
    Regla(todos: [.arcoPorNombre]),
    Regla(todos: [.datoMio, .accionSobreDato]),
  ]

  static let tramite: [Regla] = [
    Regla(todos: [.gestion], salvo: [.pideInformacion]),
    Regla(todos: [.falta], salvo: [.pideInformacion]),
  ]

  static func frases(_ grupo: Grupo) -> [String] {
    switch grupo {
    case .arcoPorNombre:
      [
        "derechos ARCO", "solicitud ARCO", "derecho ARCO", "ARCO", "mis datos personales", "mis datos",
        "datos personales míos", "datos míos", "mi expediente clínico", "mi expediente laboral",
        "mi expediente personal", "mi historial clínico", "mi historial médico", "mi historia clínica",
        "mi expediente médico", "de mi persona", "información sobre mí", "portabilidad de datos",
        "aparezco", "donde salgo", "donde aparece mi", "datos de mi hijo", "datos de mi hija", "datos de mis hijos",
        "datos de mi papá", "datos de mi mamá", "mi información personal",
      ]
    case .datoMio:
      [
        "mi nombre", "mi apellido", "mis apellidos", "mi domicilio", "mi dirección", "mi teléfono", "mi celular",
        "mi correo", "mi número", "mi foto", "mi fotografía", "mi imagen", "mi fecha de nacimiento", "mi edad",
        "mi CURP", "mi RFC", "mi firma", "mi huella", "mi expediente", "mi registro", "mi estado civil", "mi sexo",
        "mi género", "mis archivos", "mi historial", "mi video", "mis documentos", "mi cuenta",
      ]
    case .accionSobreDato:
      [
        "borrar", "borren", "bórrenme", "eliminar", "eliminen", "quiten", "quitar", "cancelar", "cancelen",
        "cancelación", "corregir", "corrijan", "corrección", "rectificar", "rectifiquen", "rectificación",
        "actualizar", "actualicen", "modificar", "modifiquen", "me opongo", "oposición", "oponerme", "acceso a mi",
        "acceder a mi", "dejen de usar", "no usen", "está mal escrito", "mal escrito", "está mal", "equivocado",
        "copia de mi", "suprimir", "supresión", "usen mis",
      ]
    case .pideInformacion:
      [
        "cuánto", "cuántos", "cuánta", "cuántas", "copia", "copias", "copia de", "información sobre", "lista",
        "listado", "relación de", "estadística", "estadísticas", "presupuesto", "documentos", "contrato", "contratos",
        "por qué", "quién", "quiénes", "informe", "informes", "versión pública", "requisitos", "costo", "gasto",
      ]
    case .gestion:
      [
        "quiero reportar", "reportar un", "reportar una", "reportar que", "para reportar", "vengo a pagar",
        "quiero pagar", "dónde se paga", "dónde pago", "dónde puedo pagar", "cómo pago", "quiero sacar",
        "necesito sacar", "cómo saco", "sacar cita", "saco cita", "una cita", "agendar una cita", "agendar cita", "quiero inscribir",
        "quiero inscribirme", "inscribirme", "inscribir a", "tramitar", "quiero tramitar", "hacer el trámite",
        "quiero renovar", "renovar mi", "quiero poner una queja", "poner una queja", "quiero quejarme", "vengo a quejarme", "me quejo",
        "presentar una queja",
        "levantar una queja", "quiero denunciar", "denunciar a", "poner una denuncia", "que recojan", "que arreglen",
        "que poden", "que podén", "que tapen", "que pinten", "que limpien", "que pavimenten", "que manden",
        "que pongan", "que quiten", "que vengan", "que reparen", "que revisen", "que cambien", "que fumiguen",
        "que instalen", "solicito que", "pido que", "favor de arreglar", "favor de reparar", "favor de recoger",
        "quiero un apoyo", "necesito un apoyo", "necesito apoyo", "quiero que me den", "me pueden dar un apoyo",
        "quiero dar de alta", "dar de baja", "quiero contratar", "quiero adoptar",
      ]
    case .falta:
      [
        "no ha pasado", "nadie viene", "no han venido", "nadie hace nada", "hay una fuga", "hay un bache",
        "hay mucha basura", "no sirve la", "no hay luz en", "no tengo agua", "no tenemos agua", "no hay agua",
        "está fundida", "no prende", "me cobraron de más", "me trataron mal", "me pidió mordida", "me pidieron dinero",
      ]
    }
  }
}

import Logging
import Synchronization

@testable import Delivery

/// A sender that may reach the given servers, with short deadlines.
func sender(
  to targets: [String], deadline: Duration = .seconds(10), resolver: (any NameResolver)? = nil,
  _ adjust: (inout SenderConfiguration) -> Void = { _ in }
) throws -> HTTPSender {
  var configuration = SenderConfiguration(policy: try policy(targets))
  configuration.deadline = deadline
  adjust(&configuration)
  return try HTTPSender(configuration, resolver: resolver ?? NoNames(), logger: Logger(label: "prueba"))
}

func policy(_ targets: [String]) throws -> AddressPolicy {
  AddressPolicy(allowedPrivateTargets: try targets.map { try AllowedTarget($0) })
}

/// Fails loudly: a test that names no name must look none up.
struct NoNames: NameResolver {
  func resolve(_ name: String, deliver: @escaping @Sendable (NameResolution) -> Void) {
    preconditionFailure("nobody should look up \(name)")
  }
  func stop() {}
}

/// A DNS whose answers the test writes, and changes.
final class ScriptedNames: NameResolver {
  private let answers: Mutex<[String: [String]]>
  private let asked = Mutex(0)

  init(_ answers: [String: [String]]) { self.answers = Mutex(answers) }

  var questions: Int { asked.withLock { $0 } }

  func answer(_ name: String, _ addresses: [String]) { answers.withLock { $0[name] = addresses } }

  func resolve(_ name: String, deliver: @escaping @Sendable (NameResolution) -> Void) {
    asked.withLock { $0 += 1 }
    let found = answers.withLock { $0[name] ?? [] }.compactMap { IPAddress($0) }
    deliver(found.isEmpty ? .notFound : .addresses(found))
  }

  func stop() {}
}

/// A DNS that never answers.
struct SilentNames: NameResolver {
  func resolve(_ name: String, deliver: @escaping @Sendable (NameResolution) -> Void) {}
  func stop() {}
}

extension OutgoingRequest {
  init(_ url: String, _ body: String = "{}") { self.init(url: url, body: Array(body.utf8)) }
}

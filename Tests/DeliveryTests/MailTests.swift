import Foundation
import Testing

@testable import Delivery

@Suite struct MailTests {
  private func message(_ subject: String = "Novedad en tu solicitud", text: String = "Hola") throws -> MailMessage {
    MailMessage(
      id: "correo-1@leon.gob.mx", from: try MailAddress("Unidad de Transparencia de León <ut@leon.gob.mx>"),
      to: try MailAddress("eva@ejemplo.mx"), subject: subject, text: text, html: "<p>\(text)</p>", date: 1_776_182_400)
  }

  private func lines(_ message: MailMessage) -> [String] {
    String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test func `a message is ASCII, its lines are short, and its parts are whole`() throws {
    let text = String(repeating: "¿Cuándo responderán? ñandú — €. ", count: 40)
    let lines = lines(try message("Vence mañana: solicitud número 123, atención de la dirección general de obras públicas", text: text))
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
    let start = try #require(lines.firstIndex(of: "Content-Type: text/plain; charset=utf-8"))
    let code = lines[(start + 3)...].prefix { !$0.hasPrefix("--") }.joined()
    #expect(String(decoding: try #require(Data(base64Encoded: code)), as: UTF8.self) == text)
  }

  @Test func `encoded words never split a character`() throws {
    let subject = String(repeating: "ñ👩‍🦰", count: 30)
    let words = MailHeader.words(subject, after: 9).components(separatedBy: "\r\n ")
    let decoded = try words.map { word -> String in
      #expect(word.utf8.count <= 75 && word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?="))
      let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      return try #require(String(bytes: data, encoding: .utf8))
    }
    #expect(decoded.joined() == subject)
  }

  @Test func `a subject cannot start another header`() throws {
    let lines = lines(try message("Hola\r\nBcc: todos@ejemplo.mx"))
    #expect(!lines.contains { $0.lowercased().hasPrefix("bcc") })
  }

  @Test(arguments: [
    "sin arroba", "a@b\r\nRCPT TO:<c@d>", "josé@ejemplo.mx", "a@@b.mx", "<a@b.mx", "a b@c.mx", ".a@b.mx", "a@-b.mx", "a@b..mx", "",
    "Eva <eva@ejemplo.mx>\n", "a@b>.mx",
  ])
  func `an address that could be read in two ways is refused`(_ text: String) {
    #expect(throws: MailAddressError.self) { try MailAddress(text) }
  }

  @Test func `dates are RFC 5322`() {
    #expect(MailDate.text(0) == "Thu, 1 Jan 1970 00:00:00 +0000")
    #expect(MailDate.text(1_776_182_400) == "Tue, 14 Apr 2026 16:00:00 +0000")
    #expect(MailDate.text(1_709_164_799) == "Wed, 28 Feb 2024 23:59:59 +0000")
    #expect(MailDate.text(1_709_164_800) == "Thu, 29 Feb 2024 00:00:00 +0000")
  }

  @Test func `refusals are final, our own faults and the rest are not`() {
    #expect(MailTransfer.outcome(.init(0), reply: 250) == .accepted)
    if case .refused(550, _) = MailTransfer.outcome(.init(55), reply: 550) {} else { Issue.record("550") }
    for (code, reply) in [(55, 451), (67, 535), (55, 530), (56, 250), (7, 0), (28, 354), (28, 550)] as [(UInt32, Int)] {
      if case .failed = MailTransfer.outcome(.init(code), reply: reply) {} else { Issue.record("\(code) \(reply)") }
    }
  }

  @Test func `a bounce names the message that came back`() throws {
    let report = """
      Message-ID: <20260414.AA@mx.ejemplo.mx>\r
      Content-Type: multipart/report; report-type=delivery-status\r
      \r
      Final-Recipient: rfc822; eva@ejemplo.mx\r
      Action: failed\r
      Status: 5.1.1\r
      \r
      Message-ID: <cor_abc@leon.gob.mx>\r
      Subject: Novedad\r
      """
    let bounce = try #require(BounceReport(report) { $0.hasPrefix("cor_") })
    #expect(bounce.messageID == "cor_abc@leon.gob.mx" && bounce.status == "5.1.1" && bounce.isFinal)
    let delayed = report.replacing("failed", with: "delayed").replacing("5.1.1", with: "4.4.1")
    #expect(BounceReport(delayed) { $0.hasPrefix("cor_") }?.isFinal == false)
    #expect(BounceReport("Message-ID: <otro@x>") { $0.hasPrefix("cor_") } == nil)
  }

  @Test func `a server's address is one of two forms`() throws {
    #expect(try MailServer("smtps://correo.leon.gob.mx:465").isImplicitlyEncrypted)
    for bad in ["http://x", "smtp://", "smtp://u:p@x", "smtp://x/y", "smtp://x y", "correo.mx"] {
      #expect(throws: MailServerError.self) { try MailServer(bad) }
    }
  }
}

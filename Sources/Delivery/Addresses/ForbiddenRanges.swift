/// Address blocks that are not the public internet. Sources: the IANA special-purpose registries for IPv4 and IPv6
/// (RFC 6890 and later), and the metadata addresses that cloud providers publish. First match names the reason.
enum ForbiddenRanges {
  /// Never open, not even to a target that the operator lists.
  static let always: [(CIDR, ForbiddenReason)] = [
    (CIDR(0x0000_0000 as UInt32, 8), .unspecified),
    (CIDR(0xa9fe_a9fe as UInt32, 32), .metadata),  // 169.254.169.254: AWS, GCP, Azure, DigitalOcean…
    (CIDR(0xa9fe_aa02 as UInt32, 32), .metadata),  // 169.254.170.2: AWS ECS credentials
    (CIDR(0x6464_64c8 as UInt32, 32), .metadata),  // 100.100.100.200: Alibaba
    (CIDR(0xa83f_8110 as UInt32, 32), .metadata),  // 168.63.129.16: Azure, a public address
    (CIDR(0xc000_00c0 as UInt32, 32), .metadata),  // 192.0.0.192: Oracle
    (CIDR(0xe000_0000 as UInt32, 4), .multicast),
    (CIDR(0xffff_ffff as UInt32, 32), .broadcast),
    (CIDR(0 as UInt128, 128), .unspecified),
    (CIDR(0xfd00_0ec2_0000_0000_0000_0000_0000_0254 as UInt128, 128), .metadata),  // fd00:ec2::254: AWS
    (CIDR(0xfd20_00ce_0000_0000_0000_0000_0000_0254 as UInt128, 128), .metadata),  // fd20:ce::254: GCP
    (CIDR(0xff00 << 112 as UInt128, 8), .multicast),
    (CIDR(0xffff_0000_0000 as UInt128, 96), .mappedIPv4),
  ]

  /// Open only to a target that the operator lists.
  static let unlessListed: [(CIDR, ForbiddenReason)] = [
    (CIDR(0x0a00_0000 as UInt32, 8), .privateNetwork),
    (CIDR(0x6440_0000 as UInt32, 10), .sharedNetwork),
    (CIDR(0x7f00_0000 as UInt32, 8), .loopback),
    (CIDR(0xa9fe_0000 as UInt32, 16), .linkLocal),
    (CIDR(0xac10_0000 as UInt32, 12), .privateNetwork),
    (CIDR(0xc000_0000 as UInt32, 24), .reserved),
    (CIDR(0xc000_0200 as UInt32, 24), .documentation),
    (CIDR(0xc058_6300 as UInt32, 24), .sixToFour),  // 192.88.99.0/24: 6to4 relays
    (CIDR(0xc0a8_0000 as UInt32, 16), .privateNetwork),
    (CIDR(0xc612_0000 as UInt32, 15), .documentation),  // 198.18.0.0/15: benchmarks
    (CIDR(0xc633_6400 as UInt32, 24), .documentation),
    (CIDR(0xcb00_7100 as UInt32, 24), .documentation),
    (CIDR(0xf000_0000 as UInt32, 4), .reserved),
    (CIDR(1 as UInt128, 128), .loopback),
    (CIDR(0x0064_ff9b << 96 as UInt128, 96), .nat64),
    (CIDR(0x0064_ff9b_0001 << 80 as UInt128, 48), .nat64),
    (CIDR(0xfc00 << 112 as UInt128, 7), .privateNetwork),
    (CIDR(0xfe80 << 112 as UInt128, 10), .linkLocal),
    (CIDR(0xfec0 << 112 as UInt128, 10), .privateNetwork),  // site-local, deprecated
    (CIDR(0x2001_0000 << 96 as UInt128, 32), .teredo),
    (CIDR(0x2001_0db8 << 96 as UInt128, 32), .documentation),
    (CIDR(0x2001_0000 << 96 as UInt128, 23), .reserved),
    (CIDR(0x2002 << 112 as UInt128, 16), .sixToFour),
    (CIDR(0x3fff << 112 as UInt128, 20), .documentation),
  ]

  /// All of IPv6 that IANA has given to the internet; the rest is reserved.
  static let globalIPv6 = CIDR(0x2000 << 112 as UInt128, 3)
}

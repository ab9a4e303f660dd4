import { BlockList, isIP } from 'node:net';

/** Networks that no public server is in (IANA's registries of special-purpose addresses). */
const PRIVATE_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
const PRIVATE_6 = [
  ['::', 128],
  ['::1', 128],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

const blocked = new BlockList();
for (const [network, prefix] of PRIVATE_4) blocked.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of PRIVATE_6) blocked.addSubnet(network, prefix, 'ipv6');

/** Addresses that carry one of IPv4 in their last 32 bits: mapped, compatible, NAT64, 6to4 is told by its own bits. */
const CARRIERS = new BlockList();
CARRIERS.addSubnet('::ffff:0:0', 96, 'ipv6');
CARRIERS.addSubnet('64:ff9b::', 96, 'ipv6');
CARRIERS.addSubnet('64:ff9b:1::', 48, 'ipv6');
CARRIERS.addSubnet('2002::', 16, 'ipv6');

/**
 * Whether an IP address is one of a private, local or reserved network. Addresses of IPv6 that stand for one of IPv4 count as
 * private: public servers are reached without them.
 * @param address as `node:net` writes them, without brackets
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return blocked.check(address, 'ipv4');
  if (family === 6) return blocked.check(address, 'ipv6') || CARRIERS.check(address, 'ipv6');
  return true;
}

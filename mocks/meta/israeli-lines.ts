import type { Asset, PhoneNumber } from './world'

/**
 * An invented Israeli health fund with clinics, pharmacies and laboratories. Names, numbers and ids belong to nobody.
 * Some ids have 17 digits, as Meta's may: too long for a JavaScript number (meta-contract 6.7).
 */

type Line = Pick<PhoneNumber, 'phoneNumberId' | 'displayPhoneNumber' | 'verifiedName'> &
  Partial<PhoneNumber>

export const clinicsAccount = { wabaId: '104871265983201', name: 'Rimonit Health – Clinics' }
export const pharmacyAccount = {
  wabaId: '17841400928374651',
  name: 'רימונית בריאות – בתי מרקחת ומעבדות',
}

function line(
  phoneNumberId: string,
  displayPhoneNumber: string,
  verifiedName: string,
  more: Partial<PhoneNumber> = {},
): Line {
  return { phoneNumberId, displayPhoneNumber, verifiedName, ...more }
}

export const clinicLines: Line[] = [
  line('106540352250101', '+972 50-555-0101', 'Rimonit Health', {
    official: true,
    username: 'rimonit.health',
    usernameStatus: 'approved',
  }),
  line('106540352250102', '+972 50-555-0102', 'רימונית – זימון תורים'),
  line('106540352250103', '+972 4-555-0103', 'Rimonit Haifa Clinic', {
    username: 'rimonit_haifa',
    usernameStatus: 'approved',
  }),
  line('106540352250104', '+972 3-555-0104', 'רימונית – מרפאת תל אביב'),
  line('106540352250105', '+972 2-555-0105', 'Rimonit Jerusalem Clinic', {
    qualityRating: 'YELLOW',
  }),
  line('10654035225010617', '+972 8-555-0106', 'רימונית – מרפאת באר שבע'),
  line('106540352250107', '+972 52-555-0107', 'Rimonit Ashdod Clinic'),
  line('106540352250108', '+972 52-555-0108', 'רימונית – מרפאת נתניה', {
    qualityRating: 'UNKNOWN',
    nameStatus: 'EXPIRED',
  }),
  line('106540352250109', '+972 54-555-0109', 'Rimonit Children’s Clinic'),
  line('10654035225011042', '+972 54-555-0110', 'רימונית – בריאות האישה'),
  line('106540352250111', '+972 50-555-0111', 'Rimonit Dental'),
  line('106540352250112', '+972 50-555-0112', 'Rimonit Mind & Body רימונית', {
    status: 'FLAGGED',
    qualityRating: 'RED',
  }),
]

export const pharmacyLines: Line[] = [
  line('118293847560201', '+972 50-555-0201', 'Rimonit Pharm', {
    username: 'rimonit.pharm',
    usernameStatus: 'reserved',
  }),
  line('118293847560202', '+972 52-555-0202', 'רימונית פארם – חיפה'),
  line('118293847560203', '+972 52-555-0203', 'Rimonit Pharm Tel Aviv'),
  line('118293847560204', '+972 2-555-0204', 'רימונית פארם – ירושלים', {
    qualityRating: 'YELLOW',
  }),
  line('11829384756020573', '+972 8-555-0205', 'Rimonit Pharm Be’er Sheva'),
  line('118293847560206', '+972 54-555-0206', 'רימונית פארם – אילת'),
  // The short name that every line of the chain would like: asking for it elsewhere needs a transfer (147005).
  line('118293847560207', '+972 54-555-0207', 'Rimonit Courier', {
    username: 'rimonit',
    usernameStatus: 'reserved',
  }),
  line('118293847560208', '+972 3-555-0208', 'Rimonit Labs Ramat Gan'),
  line('118293847560209', '+972 4-555-0209', 'מעבדות רימונית – נצרת'),
  line('118293847560210', '+972 50-555-0210', 'Rimonit Labs Results', {
    qualityRating: 'UNKNOWN',
    nameStatus: 'DECLINED',
  }),
  line('118293847560211', '+972 53-555-0211', 'רימונית – טיפת חלב', {
    nameStatus: 'AVAILABLE_WITHOUT_REVIEW',
  }),
  line('118293847560212', '+972 53-555-0212', 'Rimonit Wellness Studio', {
    status: 'PENDING',
    qualityRating: 'UNKNOWN',
    nameStatus: 'PENDING_REVIEW',
    registered: false,
  }),
]

function asset(
  platform: Asset['platform'],
  assetId: string,
  name: string,
  more: Partial<Asset> = {},
): Asset {
  return { assetId, platform, name, username: null, linkedTo: null, readable: true, ...more }
}

/** Pages and accounts of the fund: a few match their line, a few differ, one has no name, one cannot be read. */
export const fundAssets: Asset[] = [
  asset('facebook', '102938475610101', 'Rimonit Health', {
    username: 'Rimonit.Health',
    linkedTo: '106540352250101',
  }),
  asset('instagram', '17841405550000101', 'Rimonit Health', {
    username: 'rimonit.health',
    linkedTo: '106540352250101',
  }),
  asset('facebook', '102938475610103', 'Rimonit Haifa Clinic', { username: 'RimonitHaifa' }),
  asset('instagram', '17841405550000103', 'מרפאת רימונית חיפה'),
  asset('facebook', '102938475610111', 'Rimonit Dental', { username: 'rimonit.smile' }),
  asset('facebook', '102938475610201', 'Rimonit Pharm', { username: 'rimonit.pharm.il' }),
  asset('instagram', '17841405550000201', 'רימונית פארם', { username: 'rimonit.teens' }),
  asset('facebook', '102938475610299', 'Rimonit Labs (old Page)', {
    username: 'rimonit.oldlabs',
    readable: false,
  }),
]

export const namesElsewhere = {
  strangerNames: ['health', 'clinic', 'doctor', 'pharmacy', 'rimonithealth', 'rimonit_labs'],
  facebookNames: ['rimonit.clinics', 'rimonit.dental'],
  instagramNames: ['rimonit_wellness', 'rimonit.kids'],
  suggestions: [
    'rimonit.official',
    'rimonit_il',
    'rimonit.care',
    'my.rimonit',
    'rimonit.clinic',
    'rimonit.telaviv',
  ],
}

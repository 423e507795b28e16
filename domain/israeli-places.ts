/** Places that branches are named after: in Latin letters as on road signs, and in Hebrew. */
const places: readonly [latin: string, hebrew: string][] = [
  ['acre', 'עכו'],
  ['afula', 'עפולה'],
  ['arad', 'ערד'],
  ['ariel', 'אריאל'],
  ['ashdod', 'אשדוד'],
  ['ashkelon', 'אשקלון'],
  ['bat yam', 'בת ים'],
  ['beer sheva', 'באר שבע'],
  ['beit shean', 'בית שאן'],
  ['beit shemesh', 'בית שמש'],
  ['binyamina', 'בנימינה'],
  ['bnei brak', 'בני ברק'],
  ['caesarea', 'קיסריה'],
  ['dimona', 'דימונה'],
  ['eilat', 'אילת'],
  ['elad', 'אלעד'],
  ['even yehuda', 'אבן יהודה'],
  ['gan yavne', 'גן יבנה'],
  ['gedera', 'גדרה'],
  ['givat shmuel', 'גבעת שמואל'],
  ['givatayim', 'גבעתיים'],
  ['hadera', 'חדרה'],
  ['haifa', 'חיפה'],
  ['herzliya', 'הרצליה'],
  ['hod hasharon', 'הוד השרון'],
  ['holon', 'חולון'],
  ['jerusalem', 'ירושלים'],
  ['karmiel', 'כרמיאל'],
  ['kfar saba', 'כפר סבא'],
  ['kiryat ata', 'קריית אתא'],
  ['kiryat bialik', 'קריית ביאליק'],
  ['kiryat gat', 'קריית גת'],
  ['kiryat malakhi', 'קריית מלאכי'],
  ['kiryat motzkin', 'קריית מוצקין'],
  ['kiryat ono', 'קריית אונו'],
  ['kiryat shmona', 'קריית שמונה'],
  ['kiryat yam', 'קריית ים'],
  ['lod', 'לוד'],
  ['maale adumim', 'מעלה אדומים'],
  ['maalot', 'מעלות'],
  ['migdal haemek', 'מגדל העמק'],
  ['modiin', 'מודיעין'],
  ['nahariya', 'נהריה'],
  ['nazareth', 'נצרת'],
  ['ness ziona', 'נס ציונה'],
  ['netanya', 'נתניה'],
  ['netivot', 'נתיבות'],
  ['nof hagalil', 'נוף הגליל'],
  ['ofakim', 'אופקים'],
  ['or akiva', 'אור עקיבא'],
  ['or yehuda', 'אור יהודה'],
  ['pardes hanna', 'פרדס חנה'],
  ['petah tikva', 'פתח תקווה'],
  ['raanana', 'רעננה'],
  ['rahat', 'רהט'],
  ['ramat gan', 'רמת גן'],
  ['ramat hasharon', 'רמת השרון'],
  ['ramla', 'רמלה'],
  ['rehovot', 'רחובות'],
  ['rishon lezion', 'ראשון לציון'],
  ['rosh haayin', 'ראש העין'],
  ['safed', 'צפת'],
  ['sakhnin', 'סחנין'],
  ['sderot', 'שדרות'],
  ['shoham', 'שוהם'],
  ['tamra', 'טמרה'],
  ['tel aviv', 'תל אביב'],
  ['tiberias', 'טבריה'],
  ['tirat carmel', 'טירת כרמל'],
  ['umm al fahm', 'אום אל פחם'],
  ['yavne', 'יבנה'],
  ['yehud', 'יהוד'],
  ['yokneam', 'יקנעם'],
  ['zikhron yaakov', 'זכרון יעקב'],
]

/** The words of a name, in lower case: what joins or marks letters (hyphens, quotes, niqqud) does not part them. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7'’‘`׳״"]/g, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean)
}

/** The same words with the places in Latin letters; a place of two words becomes one. */
export function withLatinPlaces(words: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < words.length;) {
    const place = placeAt(words, at)
    found.push(place?.latin ?? words[at] ?? '')
    at += place?.length ?? 1
  }
  return found
}

/** The place that a name holds, in Latin letters without spaces; `null` when it holds none of the list. */
export function placeIn(name: string): string | null {
  const words = wordsOf(name)
  for (let at = 0; at < words.length; at += 1) {
    const place = placeAt(words, at)
    if (place !== null) return place.latin
  }
  return null
}

/** Two words before one, so that a longer name wins. */
function placeAt(words: readonly string[], at: number): { latin: string; length: number } | null {
  for (const length of [3, 2, 1]) {
    const text = words.slice(at, at + length).join(' ')
    const latin = byName.get(text) ?? byName.get(text.replace(/^[בהלמ]/, ''))
    if (latin !== undefined && at + length <= words.length) return { latin, length }
  }
  return null
}

const byName = new Map(
  places.flatMap(([latin, hebrew]) => {
    const joined = latin.replaceAll(' ', '')
    return [latin, joined, hebrew, hebrew.replace('קריית', 'קרית')].map(
      (name): [string, string] => [name, joined],
    )
  }),
)

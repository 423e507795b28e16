/**
 * English words that names of businesses are made of. Not a dictionary: enough to see where the words of a name
 * begin (billboard.md 3.2, "CamelCase view" and "joined-word accident"). A plural with s needs no entry of its own.
 */
const commonWords = `
  about academy access aviv account action active adventure advice after agency agent air airline alarm alert all always america
  analysis analyst analytics and animal answer apartment app apple aqua arm art article artist asia ask assemble
  assembly asset assist assistance assistant association at auction audio auto baby back bag baker bakery bank bar
  barber bargain base basement basket bath bay be beach beauty bed bedroom beer best better bicycle big bike bill bird
  black block blog blood blue board boat body bond bonus book booking boost border boss bottle box brain brake brand
  bread breakfast bridge bright bring broker brother brown budget build builder building burger bus business button buy
  buyer by cab cable cafe cake call camera camp campaign can canal candle car card cardio care career cargo carpet
  cart case cash cat catering center central centre certified chain chair champion chance change channel charge chat
  cheap check cheese chef chemist chicken child children chocolate choice church cinema circle city claim class classic
  clean cleaner cleaning clear clever click client climate clinic clock close cloth clothes cloud club coach coast cocktail
  code coffee cold collect collection college color colour come comfort community company compare compass computer
  concert connect construction consult consultant consulting contact content contract control cook cookie cool copy
  corner corporate cosmetic cost cottage council country couple coupon course court craft cream create creative credit
  crew crown cruise crystal culture custom customer cut cyber cycle daily dance data date day deal dealer decor deep
  delivery dental dentist design designer desk dessert device diamond diet digital dinner direct director discount
  discover dish do doctor document dog dollar door double down dream dress drink drive driver drop drug dry duck
  early earth east easy eat eco economy edge education egg elect electric electronic elite emergency energy engine
  engineer english enjoy enter enterprise equipment escape estate euro europe event ever every exam example excel
  exchange exercise exit expert explore expo export express extra eye eilat fabric face factory fair family fan farm farmer
  fashion fast father feed festival field film final finance find finder fire first fish fit fitness fix flash fleet
  flight floor flower fly food foot football for fox force forest forever form forum found fresh friend from fruit fuel full
  fun fund funding furniture future galaxy gallery game garage garden gas gate general get gift girl give glass global
  go gold golf good grade grain grand grape grass great green grocery ground group grow growth guard guest guide guitar
  gym haifa hair half hall hammer hand happy harbor hardware harvest hat have head heal health healthcare healthy heart heat
  heaven help hero high hill hire history hobby hold holiday holy home honest honey hope horse hospital hostel hot hotel
  hour house housing hub human hunt ice icon idea if image impact import in income industry info inn innovation insight
  inspire institute insurance insure international internet invest investment investor is island it israel italia italy jazz jerusalem
  jet jewel jewellery job join journey joy juice jump just keep key kid kids king kitchen knight knit know lab label lady lake
  lamp land landscape language laptop large laser last laundry law lawn lawyer leader leaf learn learning leather legal
  lemon less lesson letter level library life lift light like line link lion list little live living loan local lock
  logistics london long look loop love low lucky lunch luxury machine magic mail main make maker mall man management
  manager map marine mark market marketing massage master mat match material max meal meat media medical medicine meet
  member memory men menu metal micro milk mind mini mining mirror mobile model modern moment money month moon more
  morning mortgage most mother motion motor mountain move movie moving museum music my nail name nation national natural
  nature navy need network new news next nice night no north note now nurse nursery ocean of off offer office official
  oil old olive on one online only open optic optical option orange order organic original our out outdoor outlet over
  own pack package page pain paint painter pair palace panel paper parent park parking part partner party pass passage
  passenger passion passport pasta path patient pay payment pearl pen people perfect pet pharm pharmacy phone photo physio
  piano pick picture pie pilot pink pizza place plan planet plant plastic plate platform play player please plumber plus
  pocket point police pool pop port portal post poster pot potato power present press prestige price prime print printer
  private prize pro product profit program project promo property protect protection public pump pure purple quality
  queen quick quiet race radio rail rain rate reach read ready real realty recipe record recruit red region relax
  remote rent rental repair report represent rescue research reserve resort rest restaurant result retail review reward
  rice rich ride right ring rise river road robot rock roof room rose round route royal run runner safe safety sail salad
  sale salon salt sand save saving school science scout screen sea search season seat second secret secure security see
  select sell senior sense series serve server service set shade share sharp she sheet shell shield shine ship shipping
  shirt shoe shop shopping short show shower side sight sign silver simple sister site skill skin sky sleep slim small
  smart smile smooth snack snow so social soft software solar solution song soul sound soup source south spa space speak
  special speed spice spirit sport spot spring square staff stage star start startup state station stay steak steel step
  stock stone stop storage store story street stress strong student studio study style sugar suit summer sun super
  supply support sure surf surgery swanky sweet swim system table tail tailor take talent talk tan tap taste tax taxi
  tea teach teacher team tech technology tel tennis test text that the theatre their theme therapist therapy they thing
  think this ticket tile time tip to today together tool tooth top total touch tour tourism toy trace track trade trader
  trading traffic train trainer training transfer transport travel treat tree trend trip truck true trust try turbo tv
  twin two uk under union unit united universe university up urban us vacation value van vegan vehicle venture video view
  village vision visit vital voice volunteer walk wall want warehouse warm wash watch water wave way we wealth wear
  weather web wedding week weight well west what wheel white who whole wholesale wide wild win wind window wine winter
  wise with woman women wonder wood work worker world write writer yard year yellow yes yoga you young your zone zoo`

/**
 * Names and words that hold an unwanted word only by accident, so that they pass (billboard.md 3.2, "false alarms").
 * They count as words as well.
 */
const allowedWords = `
  accumulate advertisement ambassador amusement arsenal assistant associate banal basement bass brass butter button
  casement circumference class classic cockpit cocktail cocoon compass constitution cucumber document drape embassy essex
  glass grape grapefruit grass hancock harass janus liverpool mass massachusetts massage middlesex mississippi
  parse passage passion peacock penistone raccoon rapeseed saturn scrape scunthorpe sextant shitake shitrit shuttlecock
  skyscraper sparse sussex swank therapeutic title titan tycoon unisex uranus wessex`

function listOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

export const allowed = listOf(allowedWords)
const words = listOf(`${commonWords} ${allowedWords}`)

/** No word of the lists is longer, so nothing longer needs to be looked up. In letters, a plural s included. */
export const longestWord = Math.max(...[...words].map((word) => word.length)) + 1

/** Whether this is a word of the lists, or the plural of one. Lower case. */
export function isWord(text: string): boolean {
  return words.has(text) || (/[^s]s$/.test(text) && text.length > 3 && words.has(text.slice(0, -1)))
}

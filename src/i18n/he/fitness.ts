import type { fitness as shape } from '../en/fitness'

export const fitness = {
  'fitness.length_excellent': '{length} תווים: קצר מספיק כדי לקרוא ולזכור מיד.',
  'fitness.length_good': '{length} תווים: אורך טוב.',
  'fitness.length_weak': '{length} תווים: ארוך לשלט. עדיף עד {most}.',
  'fitness.length_poor': '{length} תווים: ארוך מדי לקריאה בזמן נסיעה. עדיף עד {most}.',
  'fitness.unwanted_word': 'אפשר לקרוא את זה בתור “{reading}”, ויש מי שזה יפריע להם.',
  'fitness.accidental_word':
    'ברצף אחד אפשר לקרוא את זה גם בתור “{reading}”. בכתיב {display} זה ברור.',
  'fitness.accidental_letters':
    'במקום שבו המילים נפגשות בולט “{letters}”. בכתיב {display} זה לא בולט.',
  'fitness.accidental_word_capitals':
    'האותיות הגדולות של {display} מבהירות את השם. באותיות קטנות אפשר לקרוא אותו גם בתור “{reading}”.',
  'fitness.letters_inside': 'בתוך השם נמצאות האותיות “{letters}”; יש מי שישימו לב.',
  'fitness.words_run_together': 'על שלטים, אותיות גדולות מראות איפה כל מילה מתחילה: {display}.',
  'fitness.reads_as_m': 'האותיות “rn” נקראות כמו “m”.',
  'fitness.reads_as_w': 'האותיות “vv” נקראות כמו “w”.',
  'fitness.reads_as_d': 'האותיות “cl” עלולות להיקרא כמו “d”.',
  'fitness.digit_as_letter': 'יש בשם ספרה שנראית כמו אות ({pairs}).',
  'fitness.capital_i': 'האות הגדולה “I” ליד אותיות קטנות נראית כמו “l” קטנה.',
  'fitness.thin_letters': 'האותיות הצרות ב־“{letters}” מיטשטשות זו בזו.',
  'fitness.u_beside_v': 'קשה להבחין בין “u” ל־“v” זו ליד זו בגודל קטן.',
  'fitness.letters_clear': 'אין בשם אות שקל להחליף באחרת.',
  'fitness.dot': 'העין מדלגת בקלות על נקודה, ובעל פה צריך לומר אותה.',
  'fitness.underscore': 'קו תחתון נעלם על שלטים הרבה לפני האותיות, ובעל פה צריך להסביר אותו.',
  'fitness.signs_in_a_row': 'קשה לראות כמה סימנים יש ב־“{signs}”.',
  'fitness.underscore_first': 'קו תחתון מיד אחרי ה־@ הולך לאיבוד.',
  'fitness.underscore_last': 'השם מסתיים בקו תחתון, ואנשים משמיטים אותו.',
  'fitness.digit_as_word': 'בעל פה, {digits} נשמע כמו מילה; אנשים יקלידו את המילה.',
  'fitness.digits_aloud': 'בעל פה אי אפשר לשמוע אם {digits} כתוב בספרות.',
  'fitness.doubled_letters': 'בעל פה אי אפשר לשמוע את האות הכפולה ב־“{letters}”.',
  'fitness.silent_letters': 'בעל פה לא שומעים את כל האותיות של “{letters}”.',
  'fitness.c_or_k': 'במילה “{word}” אי אפשר לשמוע אם הכוונה ל־“c”, ל־“k” או ל־“q”.',
  'fitness.f_or_ph': 'במילה “{word}” אי אפשר לשמוע אם הכוונה ל־“f” או ל־“ph”.',
  'fitness.sounds_clear': 'מספיק לשמוע פעם אחת כדי להקליד נכון.',
  'requestForm.fitness.strong': 'על שלטים ובעל פה: חזק, {score} מתוך 100',
  'requestForm.fitness.good': 'על שלטים ובעל פה: טוב, {score} מתוך 100',
  'requestForm.fitness.fair': 'על שלטים ובעל פה: בינוני, {score} מתוך 100',
  'requestForm.fitness.weak': 'על שלטים ובעל פה: חלש, {score} מתוך 100',
  'requestForm.fitness.how': 'כל שם מתחיל עם 100 נקודות. זו עצה בלבד: Meta לא מתחשבת בזה.',
  'requestForm.fitness.points':
    '{points, plural, one {פחות נקודה אחת} two {פחות שתי נקודות} other {פחות # נקודות}}',
  'requestForm.fitness.holdToo': 'כדאי להחזיק גם',
  'requestForm.fitness.holdToo.what':
    'אנשים עלולים להקליד את אלה במקום, וכל אחד יכול לקחת אותם. אם שם פנוי, רק Meta יכולה לומר.',
} satisfies Record<keyof typeof shape, string>

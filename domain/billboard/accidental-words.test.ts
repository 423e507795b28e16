import { describe, expect, it } from 'vitest'
import { accidentalWords } from './accidental-words'
import { unwantedWords } from './unwanted-words'
import { piecesOf } from './words-inside'

function accidents(displayCase: string) {
  return accidentalWords(displayCase, piecesOf(displayCase))
}

const codes = (displayCase: string) => accidents(displayCase).map(({ code }) => code)

describe('words that appear by accident', () => {
  it.each([
    ['expertsexchange', 'expert sex change', 'ExpertsExchange'],
    ['whorepresents', 'whore presents', 'WhoRepresents'],
    ['therapistfinder', 'the rapist finder', 'TherapistFinder'],
    ['penisland', 'penis land', 'PenIsland'],
    ['worldsportsexchange', 'world sport sex change', 'WorldSportsExchange'],
  ])('%s is flagged because it reads as “%s”, and %s resolves it', (name, reading, display) => {
    expect(accidents(name)).toEqual([
      { code: 'accidental_word', values: { reading, display }, fix: display },
    ])
    expect(codes(display)).toEqual(['accidental_word_capitals'])
  })

  it.each([
    'maccabihealth',
    'classiccars',
    'scunthorpefc',
    'essexhealth',
    'assistanthub',
    'liverpoolfans',
    'arsenalshop',
    'MiddlesexLaw',
    'basementstudio',
    'cocktailbar',
    'massagetherapy',
    'analyticshub',
    'buttonshop',
    'passportphoto',
    'grapefruitjuice',
    'shitrit',
    'yes',
    'a.b',
  ])('%s is no accident', (name) => {
    expect(accidents(name)).toEqual([])
  })

  it('one big capital at the start, or capitals throughout, resolve nothing', () => {
    expect(codes('Therapistfinder')).toEqual(['accidental_word'])
    expect(codes('EXPERTSEXCHANGE')).toEqual(['accidental_word'])
    expect(codes('eXpertsexchange')).toEqual(['unwanted_word'])
  })

  it('a sign between the words resolves it as well', () => {
    expect(accidents('experts_exchange')).toEqual([])
    expect(accidents('pen.island')).toEqual([])
  })

  it('a word across the border of two words is flagged though the rest makes no words', () => {
    expect(accidents('bassexpress')).toEqual([
      {
        code: 'accidental_letters',
        values: {
          letters: unwantedWords.find((word) => 'bassexpress'.indexOf(word) === 3),
          display: 'BassExpress',
        },
        fix: 'BassExpress',
      },
    ])
    expect(accidents('BassExpress')).toEqual([])
  })

  it('an allowed name that is itself only there by accident allows nothing', () => {
    // Not Essex, though its letters are there.
    expect(codes('expressexpo')).toEqual(['accidental_letters'])
  })

  it('a word that is meant is told apart from an accident, and has no fix', () => {
    const [meant, ...more] = accidents(`${unwantedWords.find((word) => word.startsWith('po'))}shop`)
    expect(more).toEqual([])
    expect(meant?.code).toBe('unwanted_word')
    expect(meant?.fix).toBeUndefined()
  })

  it('letters inside a name are a note, when there are four of them or more', () => {
    expect(codes('zzkwankiz')).toEqual(['letters_inside'])
    expect(codes('tassoni')).toEqual([])
  })
})

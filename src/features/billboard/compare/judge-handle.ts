import { composeArtwork, type Composition } from '../../../../domain/billboard/compose/compose'
import type { Format } from '../../../../domain/billboard/format'
import { handleFitness, type HandleFitness } from '../../../../domain/billboard/handle-fitness'
import type { RoadVerdict } from '../../../../domain/billboard/road-test'
import { testScene } from '../../../../domain/billboard/scene'
import type { WordingLanguage } from '../../../../domain/billboard/wording'
import type { UsernameCheck } from '../../../../domain/username'
import type { Typefaces } from '../drawing/load-typefaces'
import { sceneOf } from '../road-scene'
import { readChosen } from '../studio-design'
import { handlesOf } from './compare-handles'
import type { CompareSearch } from './compare-search'

/** One of the names on the board that all of them share. */
export type Judged = {
  typed: string
  name: UsernameCheck
  words: Pick<ReturnType<typeof readChosen>['design'], 'phrase' | 'sign' | 'shown'>
  composition: Composition
  verdict: RoadVerdict | null
  fitness: HandleFitness | null
}

type Board = {
  search: CompareSearch
  usualLanguage: WordingLanguage
  faces: Typefaces
  format: Format
}

/** Each name of the address on the same board, drawn and tested as the studio does it. */
export function judgeHandles(board: Board): Judged[] {
  return handlesOf(board.search).map((typed) => judgeHandle(typed, board))
}

function judgeHandle(typed: string, { search, usualLanguage, faces, format }: Board): Judged {
  const studio = { ...search, handle: typed }
  const { name, design } = readChosen(studio, usualLanguage, (codePoint) =>
    faces.bold.hasCharacter(codePoint),
  )
  const scene = sceneOf({ design, faces, search: studio, format })
  return {
    typed,
    name,
    words: design,
    composition: composeArtwork({ ...design, draft: null }, format, faces),
    verdict: scene === null ? null : (testScene(scene)?.verdict ?? null),
    fitness: name.valid ? handleFitness(name.displayCase) : null,
  }
}

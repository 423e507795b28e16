import { fitnessRules, type FitnessCode } from '../../../domain/billboard/fitness-rules'

type FitnessMessages = {
  [Code in FitnessCode as `fitness.${Code}`]: (typeof fitnessRules)[Code]['sentence']
}

/** The API's own sentences: one table for both sides, so they cannot say different things. */
const fromFitnessRules = Object.fromEntries(
  Object.entries(fitnessRules).map(([code, { sentence }]) => [`fitness.${code}`, sentence]),
  // Built key by key from the same table the type is made of.
) as FitnessMessages

/** How fit a candidate is for signs and for being said aloud; part of the messages of requests. */
export const fitness = {
  ...fromFitnessRules,
  'requestForm.fitness.strong': 'On signs and said aloud: strong, {score} of 100',
  'requestForm.fitness.good': 'On signs and said aloud: good, {score} of 100',
  'requestForm.fitness.fair': 'On signs and said aloud: fair, {score} of 100',
  'requestForm.fitness.weak': 'On signs and said aloud: weak, {score} of 100',
  'requestForm.fitness.how':
    'Every name begins with 100 points. It is advice only: Meta does not look at it.',
  'requestForm.fitness.points': '{points, plural, one {minus # point} other {minus # points}}',
  'requestForm.fitness.holdToo': 'Worth holding too',
  'requestForm.fitness.holdToo.what':
    'People may type these instead, and anyone may take them. Whether one is free, only Meta can say.',
} as const

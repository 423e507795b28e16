import { useEffect, useState } from 'react'

/** The value after the first pause: nobody is told what is wrong with half a word. */
export function useSettled<Value>(value: Value, pause = 500): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}

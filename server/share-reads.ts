type Flight<T> = { current: Promise<T>; next: Promise<T> | null }

/**
 * One read for all who ask the same while another read is under way: each gets an answer that was read after it asked.
 * Screens that hear of the same change ask for the same page in the same moment. Of the reads under one key only the
 * first is used, so the key must hold all that the answer depends on.
 */
export function shareReads<T>(): (key: string, read: () => Promise<T>) => Promise<T> {
  const flights = new Map<string, Flight<T>>()

  function begin(key: string, read: () => Promise<T>): Promise<T> {
    const flight: Flight<T> = { current: read(), next: null }
    flights.set(key, flight)
    const end = () => {
      if (flight.next === null) flights.delete(key)
    }
    flight.current.then(end, end)
    return flight.current
  }

  return function share(key, read) {
    const flight = flights.get(key)
    if (!flight) return begin(key, read)
    const after = () => begin(key, read)
    flight.next ??= flight.current.then(after, after)
    return flight.next
  }
}

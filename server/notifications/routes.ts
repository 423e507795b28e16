import * as contracts from '../../domain/api/notifications'
import { csvOf } from '../csv'
import { demandPerson, rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { notificationColumns } from './csv'
import { listNotifications } from './list'
import { readNotifications } from './read'
import { putSettings, showSettings } from './settings'

/** What a person was told, and what they want to be told of. */
export function notificationRoutes(server: Server): void {
  const { database, mailServer } = server.deps
  const { store } = database
  serve(server, contracts.listNotifications, async ({ actor, query }) =>
    listNotifications(store, demandPerson(actor).id, query),
  )
  serveCsv(server, contracts.exportNotifications, 'notifications', ({ actor, query }) => {
    const { id } = demandPerson(actor)
    return csvOf(notificationColumns, (cursor) =>
      listNotifications(store, id, { ...query, limit: rowsPerRead, cursor }),
    )
  })
  serve(server, contracts.readNotifications, async (call) => {
    demandPerson(call.actor)
    return call.change((change) => readNotifications(change, call.body))
  })
  serve(server, contracts.getNotificationSettings, async ({ actor }) =>
    showSettings(store, demandPerson(actor), mailServer),
  )
  serve(server, contracts.putNotificationSettings, async (call) => {
    const person = demandPerson(call.actor)
    return call.change(async (change) => {
      await putSettings(change, person, call.body)
      return showSettings(change.tx, person, mailServer)
    })
  })
}

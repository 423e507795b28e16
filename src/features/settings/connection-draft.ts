import type { MetaConnection } from '../../../domain/api/settings'
import { isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import type { ConnectionInput } from './connection-queries'
import type { ConnectionField } from './meta-refusal'

export type ConnectionDraft = Record<ConnectionField, string>

/** Stored secrets are not known here, so their fields begin empty. The sandbox's own accounts are no help. */
export function draftOf(connection: MetaConnection): ConnectionDraft {
  return {
    accessToken: '',
    appSecret: '',
    verifyToken: '',
    wabaIds: connection.mode === 'live' ? connection.wabaIds.join('\n') : '',
    graphVersion: connection.graphVersion,
  }
}

export function idsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ''))]
}

export function inputOf(draft: ConnectionDraft): ConnectionInput {
  const secret = (name: 'accessToken' | 'appSecret' | 'verifyToken') =>
    draft[name].trim() === '' ? {} : { [name]: draft[name].trim() }
  return {
    ...secret('accessToken'),
    ...secret('appSecret'),
    ...secret('verifyToken'),
    wabaIds: idsIn(draft.wabaIds),
    graphVersion: draft.graphVersion.trim(),
  }
}

/** What is wrong with the draft before anybody is asked; as the API wants it (domain/api/settings.ts). */
export function useDraftProblems() {
  const t = useText()
  return (draft: ConnectionDraft, stored: MetaConnection) => {
    const live = stored.source === 'settings'
    const needed = (text: string, isStored: boolean) =>
      text.trim() === '' && !isStored ? t('field.required') : null
    const ids = idsIn(draft.wabaIds)
    const wrongId = ids.find((id) => !/^\d{1,32}$/.test(id))
    const verify = draft.verifyToken.trim().length
    return {
      accessToken: needed(draft.accessToken, live && stored.accessTokenSet),
      appSecret: needed(draft.appSecret, live && stored.appSecretSet),
      verifyToken:
        verify > 0 && verify < 8 ? t('meta.wrong.verifyToken', { length: verify }) : null,
      wabaIds:
        wrongId !== undefined
          ? t('meta.wrong.wabaId', { id: isolateLtr(wrongId) })
          : ids.length === 0
            ? t('meta.wrong.noWabaId')
            : null,
      graphVersion: /^v\d{1,3}\.\d$/.test(draft.graphVersion.trim())
        ? null
        : t('meta.wrong.graphVersion'),
    } satisfies Record<ConnectionField, string | null>
  }
}

import { Button, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { useToast } from '../../ui/toasts'
import { usePlay } from './use-play'
import classes from './assets-panel.module.css'

export type SandboxAsset = SandboxWorld['assets'][number]

/** What the contract of the play takes. */
const possible = /^[A-Za-z0-9._]{1,50}$/

/** Gives it another name, or takes its name away when the field is empty. */
export function AssetName({ asset }: { asset: SandboxAsset }) {
  const t = useText()
  const toast = useToast()
  const playing = usePlay()
  const [text, setText] = useState(asset.username ?? '')
  const [idle, setIdle] = useState(false)
  const { assetId } = asset
  const wanted = text.trim().replace(/^@/, '')
  const isWrong = wanted !== '' && !possible.test(wanted)
  const name = <UserText>{asset.name}</UserText>

  function rename(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isWrong || playing.isPending) return
    const username = wanted === '' ? null : wanted
    playing.mutate([{ play: 'rename_asset', assetId, username }], {
      onSuccess: ({ assets }) => {
        const done = assets.find((one) => one.assetId === assetId)?.username === username
        setIdle(!done)
        if (done)
          toast({
            message:
              username === null ? (
                <Trans id="sandbox.assets.renamedNone" values={{ asset: name }} />
              ) : (
                <Trans
                  id="sandbox.assets.renamed"
                  values={{
                    asset: name,
                    handle: <Handle username={username.toLowerCase()} displayCase={username} />,
                  }}
                />
              ),
          })
      },
    })
  }
  return (
    <form onSubmit={rename} noValidate className={classes.form}>
      <TextInput
        className={classes.field}
        label={t('sandbox.assets.username')}
        value={text}
        error={isWrong ? t('sandbox.assets.usernameWrong') : null}
        onChange={(event) => setText(event.currentTarget.value)}
        dir="ltr"
        maxLength={51}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button
        type="submit"
        variant="default"
        loading={playing.isPending}
        disabled={wanted === (asset.username ?? '')}
      >
        {t('sandbox.assets.rename')}
      </Button>
      {idle && (
        <Notice tone="waiting" role="status">
          {t('sandbox.assets.idle')}
        </Notice>
      )}
      {playing.isError && <FailedState error={playing.error} />}
    </form>
  )
}

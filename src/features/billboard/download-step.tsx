import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { judgeColours } from '../../../domain/billboard/green-guard'
import type { PdfColour } from '../../../domain/billboard/drawing/pdf-content'
import { Handle, isolateLtr } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { saveFile, type ArtworkFile } from './artwork-files'
import { useCheckSentence } from './check-words'
import { Checks } from './checks'
import { Chips } from './chips'
import { FileFailure } from './file-failure'
import { Panel } from './panel'
import { PermissionPack } from './permission-pack'
import classes from './studio.module.css'
import { useArtworkFiles, type FileKind } from './use-artwork-files'
import { blocking, useChecks, type Checks as Checked } from './use-checks'
import type { Studio } from './use-studio'
import { ZipPart } from './zip-part'

type Ended = { file: ArtworkFile } | { error: unknown } | null

/** Files of the chosen format, and of many at once. */
export function DownloadStep({ studio }: { studio: Studio }) {
  const t = useText()
  const files = useArtworkFiles(studio)
  const [colour, setColour] = useState<PdfColour>('cmyk')
  const [busy, setBusy] = useState(false)
  const [ended, setEnded] = useState<Ended>(null)
  const { chosenFormat } = studio
  const checks = useChecks(studio, chosenFormat.ok ? chosenFormat.format : null)
  const refusal = useRefusal(studio, checks)

  async function take(kind: FileKind): Promise<void> {
    if (!chosenFormat.ok) return
    setBusy(true)
    try {
      const file = await files.one(chosenFormat.format, kind, colour)
      saveFile(file)
      setEnded({ file })
    } catch (error) {
      setEnded({ error })
    }
    setBusy(false)
  }
  return (
    <Panel title={t('studio.download.title')}>
      <StandingNotice studio={studio} />
      {checks !== null && <Checks studio={studio} checks={checks} />}
      {refusal !== null && <p className={classes.problem}>{refusal}</p>}
      <Chips
        label={t('studio.colour')}
        options={(['cmyk', 'rgb'] as const).map((value) => ({
          value,
          label: value === 'cmyk' ? t('studio.colour.cmyk') : 'RGB',
        }))}
        value={colour}
        onChoose={setColour}
      />
      <div className={classes.row}>
        {(['pdf', 'svg', 'png'] as const).map((kind) => (
          <Button
            key={kind}
            variant={kind === 'pdf' ? 'filled' : 'default'}
            leftSection={<IconDownload size={18} aria-hidden />}
            disabled={busy || refusal !== null || !chosenFormat.ok}
            onClick={() => void take(kind)}
          >
            {kind.toUpperCase()}
          </Button>
        ))}
      </div>
      <Ending ended={ended} />
      {chosenFormat.ok && (
        <PermissionPack
          studio={studio}
          format={chosenFormat.format}
          files={files}
          disabled={refusal !== null}
        />
      )}
      <ZipPart
        files={files}
        colour={colour}
        chosen={chosenFormat.ok ? chosenFormat.format : null}
        disabled={refusal !== null}
      />
    </Panel>
  )
}

/** What has to be mended before there are files. */
function useRefusal(studio: Studio, checks: Checked | null): string | null {
  const t = useText()
  const sentenceOf = useCheckSentence()
  const { chosen, design, chosenFormat, code, search, ownMark } = studio
  if (!chosen.name.valid) return t('studio.refused.no_handle')
  if (chosen.phrase.refusal !== null) return t('studio.refused.phrase')
  if (!chosenFormat.ok) return t('studio.refused.format')
  if (judgeColours(design.palette).refused) return t('studio.refused.colours')
  if (search.mark === 'own' && ownMark.mark === null) return t('studio.refused.ownMark')
  if (code.state !== 'none' && code.state !== 'ready') return t('studio.refused.code')
  const [first] = checks === null ? [] : blocking(checks)
  return first === undefined ? null : sentenceOf(first)
}

function StandingNotice({ studio }: { studio: Studio }) {
  const { standing, design } = studio
  if (design.shown === '') return null
  const handle = <Handle username={design.username} displayCase={design.shown} />
  const live = standing === 'live'
  const ids = {
    live: 'studio.live',
    not_live: 'studio.notLive',
    unknown: 'studio.standingUnknown',
    loading: 'studio.standingLoading',
  } as const
  return (
    <Notice
      tone={live ? 'good' : 'waiting'}
      icon={live ? IconCheck : IconAlertTriangle}
      role="status"
    >
      <p>
        <Trans id={ids[standing]} values={{ handle }} />
      </p>
    </Notice>
  )
}

function Ending({ ended }: { ended: Ended }) {
  const t = useText()
  if (ended === null) return null
  if ('file' in ended) {
    const { name, sha256 } = ended.file
    return (
      <p role="status" className={classes.soft}>
        {t('studio.made', {
          name: isolateLtr(name),
          checksum: isolateLtr(sha256.slice(0, 16)),
        })}
      </p>
    )
  }
  return <FileFailure error={ended.error} />
}

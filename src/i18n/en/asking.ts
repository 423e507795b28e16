export const asking = {
  'asking.title': 'Asking for the number',
  'asking.what':
    'Who is asked for the phone number, what came of it, and which numbers will soon be hidden.',
  'asking.toLedger': 'Everyone who was asked',
  'asking.toSettings': 'Rules of asking',
  'asking.loading': 'Loading…',

  'asking.stop.on': 'Asking is on',
  'asking.stop.on.what':
    'Stopping works at once: nothing more is given to Meta. What waits stays queued; what Meta has already goes its way.',
  'asking.stop.off': 'All asking is stopped',
  'asking.stop.off.what':
    'Nothing is given to Meta, neither by people nor by programs nor by itself. What waits stays queued until asking goes on; answers still come in.',
  'asking.stop.queued':
    '{count, plural, =0 {Nothing waits in the queue.} one {# request waits in the queue.} other {# requests wait in the queue.}}',
  'asking.stop.queuedMore': 'More than {count, number} requests wait in the queue.',
  'asking.stop.go': 'Stop all asking',
  'asking.stop.resume': 'Let asking go on',
  'asking.stop.whoStops': 'Who can stop it: {roles}.',
  'asking.stop.whoResumes': 'Who can let it go on: {roles}.',
  'asking.stop.stopped': 'All asking is stopped.',
  'asking.stop.resumed': 'Asking goes on.',

  'asking.forecast.title': 'Numbers that will be hidden',
  'asking.forecast.loading': 'Working out the forecast…',
  'asking.forecast.losing':
    '{count, plural, =0 {No customer loses the visible number in the next 30 days} one {# customer loses the visible number in the next 30 days} other {# customers lose the visible number in the next 30 days}}',
  'asking.forecast.range':
    'Between {low, number} and {high, plural, one {# customer loses} other {# customers lose}} the visible number in the next 30 days',
  'asking.forecast.unless':
    'Unless they write or share before. {count, plural, =0 {No customer with a username shows a number now.} one {# customer with a username shows the number now.} other {# customers with a username show the number now.}}',
  'asking.forecast.book.on':
    'Counted with Meta’s contact book on: it keeps numbers visible that were exchanged since April 2026. With it off it would be {count, number}.',
  'asking.forecast.book.off':
    'Counted with Meta’s contact book off: only the last 30 days count. With it on it would be {count, number}.',
  'asking.forecast.book.unknown':
    'It depends on Meta’s contact book, and Meta does not tell whether it is on: {on, number} if it is on, {off, number} if it is off. Look in Meta Business Suite and say so in the rules.',
  'asking.forecast.book.change': 'Say whether the contact book is on',
  'asking.forecast.kept':
    '{count, plural, =0 {None of them has shared the number.} one {# of them has shared the number: it stays here for good.} other {# of them have shared the number: it stays here for good.}}',
  'asking.forecast.todo': 'What to do',
  'asking.forecast.todo.auto':
    'Let lines ask by themselves, so that whoever arrives without a number is asked at the first message.',
  'asking.forecast.todo.ids':
    'Let programs know customers by their id. Messages go on arriving with it when the number does not.',
  'asking.forecast.todo.write': 'A message from a customer or to them starts the 30 days anew.',
  'asking.forecast.chart': 'How many lose the visible number on each of the next 30 days',
  'asking.forecast.chart.say':
    'Bar chart: {total, number} in 30 days, most on {day}: {most, number}.',
  'asking.forecast.table': 'The same as a table',
  'asking.forecast.day': 'Day',
  'asking.forecast.count': 'Lose the visible number',
  'asking.forecast.noneOn': 'No number goes on any of these days.',

  'asking.funnel.title': 'From hidden to known',
  'asking.funnel.what':
    'By the day on which the request was made. A customer who does not answer has said neither yes nor no.',
  'asking.funnel.loading': 'Counting…',
  'asking.funnel.by': 'By',
  'asking.funnel.by.week': 'Week',
  'asking.funnel.by.line': 'Line',
  'asking.funnel.by.language': 'Language',
  'asking.funnel.by.wording': 'Wording',
  'asking.funnel.period': 'Period',
  'asking.funnel.period.4': '4 weeks',
  'asking.funnel.period.12': '12 weeks',
  'asking.funnel.period.26': '26 weeks',
  'asking.funnel.period.52': 'A year',
  'asking.funnel.from': 'From',
  'asking.funnel.to': 'To',
  'asking.funnel.days': '{from} to {to}',
  'asking.funnel.line': 'Line',
  'asking.funnel.allLines': 'All lines',
  'asking.funnel.noLine': 'No line is called that.',
  'asking.funnel.total': 'All together',
  'asking.funnel.stages': 'Stages, all together',
  'asking.funnel.stage.arrived': 'Arrived without a number',
  'asking.funnel.stage.asked': 'Asked',
  'asking.funnel.stage.delivered': 'Delivered',
  'asking.funnel.stage.read': 'Read',
  'asking.funnel.stage.shared': 'Shared',
  'asking.funnel.stage.matched': 'Number known',
  'asking.funnel.rate.arrived': '{count, plural, one {customer in all} other {customers in all}}',
  'asking.funnel.rate.asked':
    '{count, plural, one {request that Meta took} other {requests that Meta took}}',
  'asking.funnel.rate.delivered': '{rate} of those asked',
  'asking.funnel.rate.read': '{rate} of those delivered',
  'asking.funnel.rate.shared': '{rate} of those delivered',
  'asking.funnel.rate.matched': '{rate} of those shared',
  'asking.funnel.rate.none': 'none yet',
  'asking.funnel.readNote':
    'Read is known only of those whose WhatsApp says so; a delivered message may have been read unseen.',
  'asking.funnel.groups.week': 'Week by week',
  'asking.funnel.groups.line': 'Line by line',
  'asking.funnel.groups.language': 'Language by language',
  'asking.funnel.groups.wording': 'Wording by wording',
  'asking.funnel.groups.most':
    '{count, plural, one {The # that asked most; the table has all.} other {The # that asked most; the table has all.}}',
  'asking.funnel.groups.say':
    'Bars for {count, plural, one {# row} other {# rows}}: how many were asked, reached and shared. The table below has the same numbers.',
  'asking.funnel.legend.asked': 'asked',
  'asking.funnel.legend.delivered': 'delivered',
  'asking.funnel.legend.shared': 'shared',
  'asking.funnel.table': 'The funnel in numbers',
  'asking.funnel.column.week': 'Week from',
  'asking.funnel.column.line': 'Line',
  'asking.funnel.column.language': 'Language',
  'asking.funnel.column.wording': 'Wording',
  'asking.funnel.column.arrived': 'Arrived',
  'asking.funnel.column.asked': 'Asked',
  'asking.funnel.column.delivered': 'Delivered',
  'asking.funnel.column.read': 'Read',
  'asking.funnel.column.shared': 'Shared',
  'asking.funnel.column.matched': 'Known',
  'asking.funnel.column.rate': 'Shared of delivered',
  'asking.funnel.interval': '{low} to {high}',
  'asking.funnel.arrivedOnly': 'Not asked',
  'asking.funnel.empty.title': 'Nobody was asked in this period.',
  'asking.funnel.empty.what':
    'Once customers are asked for the number, this shows how many it reached and how many shared. Choose a longer period, or let a line ask by itself.',
  'asking.funnel.empty.act': 'Set how lines ask',

  'asking.wording.title': 'Which wording works better',
  'asking.wording.what':
    'How many of those it was delivered to shared, with the range in which the true share lies 95 times of 100. Few messages make it wide.',
  'asking.wording.version': 'Wording {version}',
  'asking.wording.own': 'Own wording',
  'asking.wording.differs':
    '{best} is shared more often than {next}, by more than chance: the ranges do not touch.',
  'asking.wording.early':
    'Too early to say: the ranges of {best} and {next} overlap, so the difference may be chance.',
  'asking.wording.one':
    'Only {name} was delivered in this period: there is nothing to compare it with.',
  'asking.wording.none': 'No request was delivered in this period: there is nothing to compare.',
  'asking.wording.chart': 'Share of each wording with its range',
  'asking.wording.row':
    '{name}: {rate} shared, true share between {low} and {high}, of {count, plural, one {# delivered} other {# delivered}}',
  'asking.wording.point': '{rate} of {count, number}',
} as const

import type { Line } from '../schema';

/** A lesson that comes with the app: what a list shows of it, and the file, which is fetched when it is opened. */
export interface LibraryEntry {
  /** Names it in links; it never changes. */
  readonly id: string;
  readonly title: Line;
  readonly summary: Line;
  readonly minutes: number;
  /** How many scenes it has. */
  readonly scenes: number;
  /** A state of the Surfaces tab, drawn small on its card. */
  readonly picture: string;
  readonly load: () => Promise<{ default: unknown }>;
}

/** In the order of a course. */
export const library: readonly LibraryEntry[] = [
  {
    id: 'learning-rate',
    title: {
      en: 'The learning rate: too small, just right, too large',
      ko: '학습률: 너무 작을 때, 알맞을 때, 너무 클 때',
    },
    summary: {
      en: 'One number decides between creeping, arriving and flying off, and the curvature sets its limit, 2/λ.',
      ko: '수 하나가 더딘 걸음과 도착과 발산을 가르고, 그 한계 2/λ는 곡률이 정합니다.',
    },
    minutes: 25,
    scenes: 9,
    picture: 'surface=ravine&on=gd&lr=0.95&steps=60',
    load: () => import('./learning-rate.json'),
  },
  {
    id: 'ravines-and-momentum',
    title: { en: 'Ravines and momentum', ko: '협곡과 모멘텀' },
    summary: {
      en: 'Why a badly conditioned valley slows gradient descent, and how a velocity gets through it.',
      ko: '조건수가 나쁜 골짜기가 경사하강법을 늦추는 까닭과, 속도를 지닌 점이 그곳을 빠져나가는 방법입니다.',
    },
    minutes: 30,
    scenes: 8,
    picture: 'surface=ravine&on=gd,momentum&steps=60&layout=overlay',
    load: () => import('./ravines-and-momentum.json'),
  },
  {
    id: 'nesterov',
    title: { en: 'NAG: looking ahead before the step', ko: 'NAG: 한 걸음 앞을 미리 보기' },
    summary: {
      en: 'The same velocity, but the gradient is taken where it is about to lead.',
      ko: '속도는 같지만, 속도가 데려갈 곳의 기울기를 씁니다.',
    },
    minutes: 20,
    scenes: 8,
    picture: 'surface=ravine&on=momentum,nag&lr=0.3&steps=50&layout=overlay',
    load: () => import('./nesterov.json'),
  },
  {
    id: 'adagrad-and-rmsprop',
    title: {
      en: 'Why AdaGrad stalls and RMSProp does not',
      ko: 'AdaGrad는 멈추고 RMSProp은 멈추지 않는 까닭',
    },
    summary: {
      en: 'A learning rate for each parameter, divided by the gradients of the past: all of them, or the recent ones.',
      ko: '매개변수마다 학습률을 두고 지난 기울기로 나눕니다. 전부로 나눌 때와 최근 것으로 나눌 때가 다릅니다.',
    },
    minutes: 25,
    scenes: 8,
    picture: 'surface=ravine&on=adagrad,rmsprop&steps=100&layout=overlay',
    load: () => import('./adagrad-and-rmsprop.json'),
  },
  {
    id: 'adam',
    title: { en: 'Adam, with and without bias correction', ko: 'Adam: 편향 보정이 있을 때와 없을 때' },
    summary: {
      en: 'Two moving averages that begin at zero, and what it takes to make up for that.',
      ko: '0에서 시작하는 두 이동평균과, 그것을 바로잡는 방법입니다.',
    },
    minutes: 25,
    scenes: 7,
    picture: 'surface=himmelblau&on=adam&lr=0.5&steps=100',
    load: () => import('./adam.json'),
  },
  {
    id: 'rotated-valley',
    title: { en: 'Rotate the valley', ko: '골짜기를 돌려 보기' },
    summary: {
      en: 'Methods with a rate for each coordinate depend on the axes; gradient descent and momentum do not.',
      ko: '좌표마다 학습률을 두는 옵티마이저는 좌표축에 매이고, 경사하강법과 모멘텀은 그렇지 않습니다.',
    },
    minutes: 20,
    scenes: 6,
    picture:
      'surface=quadratic&p.kappa=100&p.angle=45&start=-4.242640687119285,-1.4142135623730951&steps=100&layout=overlay',
    load: () => import('./rotated-valley.json'),
  },
  {
    id: 'saddle-points',
    title: { en: 'Saddle points and symmetric starts', ko: '안장점과 대칭인 출발점' },
    summary: {
      en: 'Where the gradient vanishes although nothing is minimal, and why a perfectly even start is a trap.',
      ko: '최솟값이 아닌데도 기울기가 사라지는 곳과, 완전히 대칭인 출발점이 함정인 까닭입니다.',
    },
    minutes: 20,
    scenes: 7,
    picture: 'surface=saddle&on=gd,rmsprop&steps=300&layout=overlay',
    load: () => import('./saddle-points.json'),
  },
  {
    id: 'local-minima',
    title: { en: 'Local minima and the luck of the start', ko: '지역 최솟값과 출발점의 운' },
    summary: {
      en: 'Where a run ends depends on where it begins, on its speed, and on chance.',
      ko: '어디에서 끝나는지는 출발점과 속도, 그리고 우연이 정합니다.',
    },
    minutes: 30,
    scenes: 8,
    picture: 'surface=himmelblau&on=gd,momentum&steps=100&layout=overlay',
    load: () => import('./local-minima.json'),
  },
  {
    id: 'plateaus-and-cliffs',
    title: { en: 'Plateaus and cliffs', ko: '고원과 절벽' },
    summary: {
      en: 'Gradients that vanish and gradients that explode, and how dividing by their size helps with both.',
      ko: '기울기가 사라지는 곳과 폭발하는 곳, 그리고 기울기를 그 크기로 나누면 두 경우 모두 나아지는 까닭입니다.',
    },
    minutes: 25,
    scenes: 7,
    picture: 'surface=cliff&on=gd,rmsprop&steps=40&layout=overlay',
    load: () => import('./plateaus-and-cliffs.json'),
  },
  {
    id: 'no-best-optimizer',
    title: { en: 'No optimizer wins everywhere', ko: '어디서나 이기는 옵티마이저는 없습니다' },
    summary: {
      en: 'Six surfaces, what decides on each of them, and what to conclude from that.',
      ko: '여섯 곡면에서 무엇이 승부를 가르는지 보고, 거기서 무엇을 배울지 생각합니다.',
    },
    minutes: 30,
    scenes: 7,
    picture: 'steps=200&layout=overlay',
    load: () => import('./no-best-optimizer.json'),
  },
  {
    id: 'vanishing-gradients',
    title: { en: 'Vanishing gradients', ko: '기울기 소실' },
    summary: {
      en: 'Why the first layers of a deep sigmoid network do not learn, and what helps.',
      ko: '깊은 시그모이드 신경망의 앞쪽 층이 배우지 못하는 까닭과 그 해결책입니다.',
    },
    minutes: 30,
    scenes: 7,
    picture: 'surface=plateau&on=gd,rmsprop&steps=160&layout=overlay',
    load: () => import('./vanishing-gradients.json'),
  },
  {
    id: 'initialisation',
    title: { en: 'How weights begin', ko: '가중치의 초기화' },
    summary: {
      en: 'Zeros, too small, too large, and the variances of LeCun, Glorot and He.',
      ko: '모두 0일 때, 너무 작을 때, 너무 클 때, 그리고 LeCun과 Glorot과 He의 분산을 봅니다.',
    },
    minutes: 30,
    scenes: 8,
    picture: 'surface=saddle&start=-2.5,0&on=gd,momentum&steps=300&layout=overlay',
    load: () => import('./initialisation.json'),
  },
  {
    id: 'batch-size',
    title: { en: 'Batch size and noise', ko: '배치 크기와 잡음' },
    summary: {
      en: 'All samples, one sample, or some: a smooth way that is dear, a noisy one that is cheap, and the middle.',
      ko: '전체, 하나, 또는 몇 개. 매끄럽지만 비싼 길과 거칠지만 싼 길, 그리고 그 사이를 봅니다.',
    },
    minutes: 25,
    scenes: 6,
    picture: 'on=gd,momentum&steps=120&layout=overlay',
    load: () => import('./batch-size.json'),
  },
  {
    id: 'linear-layers',
    title: { en: 'Layers without a non-linearity', ko: '비선형성이 없는 층' },
    summary: {
      en: 'Any number of linear layers is one linear map; one bend makes the difference.',
      ko: '선형 층은 몇 개를 쌓아도 선형 변환 하나입니다. 한 번의 꺾임이 차이를 만듭니다.',
    },
    minutes: 20,
    scenes: 6,
    picture: 'surface=quadratic&p.kappa=10&on=gd,adam&steps=80&layout=overlay',
    load: () => import('./linear-layers.json'),
  },
  {
    id: 'losses-and-gradients',
    title: { en: 'Losses, outputs and the signal y − t', ko: '손실과 출력, 그리고 신호 y − t' },
    summary: {
      en: 'Two pairs of output and loss, the same simple signal back, and how to check backpropagation.',
      ko: '출력과 손실의 두 짝, 똑같이 단순한 역전파 신호, 그리고 역전파를 확인하는 방법입니다.',
    },
    minutes: 25,
    scenes: 6,
    picture: 'surface=rosenbrock&on=gd,momentum&steps=300&layout=overlay',
    load: () => import('./losses-and-gradients.json'),
  },
  {
    id: 'training-loop',
    title: { en: 'The training loop', ko: '훈련 루프' },
    summary: {
      en: 'Batch, forward, loss, backward, update: from two moons to handwritten digits, and when to stop.',
      ko: '배치, 순전파, 손실, 역전파, 갱신. 두 반달에서 손글씨 숫자까지, 그리고 언제 멈출지를 다룹니다.',
    },
    minutes: 25,
    scenes: 6,
    picture: 'surface=three-hump-camel&on=gd,momentum,adam&steps=80&layout=overlay',
    load: () => import('./training-loop.json'),
  },
];

export { type Chapter, chapterIsWhole, listenToChapters, openChapter, type Pairs } from './chapters';
export { type Checker, fetchCheckers, offerChecker, stateProblems } from './check';
export { decodeLink, encodeLink } from './codec';
export { Keys } from './keys';
export { LinkError, type LinkProblem, linkProblems } from './problem';
export * from './read';
export {
  keepScene,
  noScene,
  presentState,
  shownScene,
  showScene,
  showState,
  showsScene,
  withSpeed,
} from './scene';
export {
  currentLink,
  lessonLink,
  linkIsWhole,
  openLink,
  speakerLink,
  startLinkSync,
} from './sync';
export { writeNumber, writeNumbers } from './write';

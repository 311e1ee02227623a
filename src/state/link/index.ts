export { decodeLink, encodeLink, LINK_VERSION, type LinkContent } from './codec';
export { type LinkProblem, linkProblems } from './problem';
export { currentLink, linkContent, openLink, startLinkSync } from './sync';

/** How many numbers of each network's field are asked for: in a panel among six, and in one that fills the stage. */
export const PANEL_SAMPLES = 2400;
export const STAGE_SAMPLES = 8000;

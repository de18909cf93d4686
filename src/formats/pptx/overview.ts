import type PptxGenJS from 'pptxgenjs';
import type { Journey } from '../../journey/journey.ts';
import type { ExportInput } from '../file/format.ts';
import { type Sayer, shorten } from '../story/sayer.ts';
import { brand, fitSize, font, ink, left, oneLine, plain, quiet, width } from './deck.ts';

/** What it is about: the scenario, the people, the way along the stages. */
export function addOverview(deck: PptxGenJS, { journey, info }: ExportInput, sayer: Sayer): void {
  const slide = deck.addSlide();
  const write = (
    words: string,
    box: { y: number; h: number },
    sizes: readonly [number, ...number[]],
    look: PptxGenJS.TextPropsOptions,
  ) =>
    slide.addText(plain(words), {
      x: left,
      w: width,
      ...box,
      fontFace: font,
      fontSize: fitSize(words, { w: width, ...box }, sizes),
      valign: 'top',
      ...look,
    });
  const title = { bold: true, color: ink, valign: 'bottom' } as const;
  write(sayer.say(journey, 'title', 120), { y: 0.5, h: 1.3 }, [36, 28, 24], title);
  if (journey.scenario)
    write(oneLine(sayer.say(journey, 'scenario', 320)), { y: 1.85, h: 1.2 }, [18, 16, 14, 12], {
      color: quiet,
    });
  const people = journey.personas.slice(0, mostPeople).map((persona) => {
    const quote = persona.quote ? ` – “${oneLine(sayer.say(persona, 'quote', 60))}”` : '';
    return `${sayer.say(persona, 'name', 40)}${quote}`;
  });
  const more = journey.personas.length - people.length;
  const lines = more > 0 ? [...people, `and ${more} more`] : people;
  if (lines.length > 0)
    write(lines.join('\n'), { y: 3.15, h: 1.9 }, [16, 14, 12], { color: ink, bullet: true });
  addWay(slide, journey, sayer);
  const from = `From the FigJam board “${shorten(oneLine(info.board), 80)}”, ${info.at.slice(0, 10)}`;
  write(from, { y: 6.85, h: 0.4 }, [12], { color: quiet });
}

const mostPeople = 6;
/** Stages beside one another, and in all: narrower arrows would cut words into letters. */
const [mostAbreast, mostStages] = [6, 12];

/** The stages as arrows, in two rows where they are many. */
function addWay(slide: ReturnType<PptxGenJS['addSlide']>, { stages }: Journey, sayer: Sayer): void {
  const shown = stages.slice(0, stages.length > mostStages ? mostStages - 1 : mostStages);
  const names = shown.map((stage) => oneLine(sayer.say(stage, 'name', 36)));
  if (shown.length < stages.length) names.push(`and ${stages.length - shown.length} more`);
  const rows = Math.ceil(names.length / mostAbreast);
  const abreast = Math.ceil(names.length / Math.max(1, rows));
  const each = width / Math.max(1, abreast);
  const box = { w: each - 0.06, h: rows > 1 ? 0.75 : 0.9 };
  for (const [at, name] of names.entries())
    slide.addText(plain(name), {
      ...box,
      shape: 'homePlate',
      x: left + (at % abreast) * each,
      y: 5.15 + Math.floor(at / abreast) * 0.85,
      fill: { color: at % 2 === 0 ? brand : '7C63E0' },
      color: 'FFFFFF',
      fontFace: font,
      // The point of an arrow takes no words.
      fontSize: fitSize(name, { w: box.w - 0.25, h: box.h }, [14, 12]),
      bold: true,
      align: 'center',
      valign: 'middle',
    });
}

import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

const KEY = "throughline.sound";

/** Whether this person wants a soft sound when a step's time is up. Off until they ask for it. */
export const sound = createStore<{ readonly on: boolean }>(() => ({ on: readKept() }));

/** Whether the sound is on; renders again when it is switched. */
export function useSound(): boolean {
  return useStore(sound, ({ on }) => on);
}

/** Switches the sound, keeps that for this browser, and plays it once when it is on. */
export function switchSound(on: boolean): void {
  sound.setState({ on });
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Without storage it holds for this page.
  }
  if (on) playChime();
}

let audio: AudioContext | undefined;

/** Two soft tones. Silent where the browser has no sound or waits for a press first. */
export function playChime(): void {
  if (typeof AudioContext === "undefined") return;
  audio ??= new AudioContext();
  const { destination, currentTime } = audio;
  void audio.resume();
  for (const [at, pitch] of [
    [0, 587.33],
    [0.22, 880],
  ] as const) {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    const from = currentTime + 0.02 + at;
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(0.12, from + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, from + 0.9);
    tone.connect(gain).connect(destination);
    tone.start(from);
    tone.stop(from + 1);
  }
}

function readKept(): boolean {
  try {
    return localStorage.getItem(KEY) === "on";
  } catch {
    return false;
  }
}

/** Sets a colour through the element's own style object: the content policy forbids style attributes. */
import { type ElementPart, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class Paint extends Directive {
  override render(_colour: string) {
    return nothing;
  }

  override update(part: ElementPart, [colour]: [string]) {
    (part.element as HTMLElement).style.setProperty('background-color', colour);
    return nothing;
  }
}

/** `<i ${paint('#e69f00')}></i>`: give an element that background. */
export const paint = directive(Paint);

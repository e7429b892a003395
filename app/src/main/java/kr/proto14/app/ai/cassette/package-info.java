/** Exchanges with members of the panel, recorded and played again: no key, the same bytes. */
@NullMarked
package kr.proto14.app.ai.cassette;

import org.jspecify.annotations.NullMarked;

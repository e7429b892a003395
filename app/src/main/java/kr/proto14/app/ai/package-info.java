/** The panel of language models: who is asked, what of, what came back and what it cost. */
@NullMarked
package kr.proto14.app.ai;

import org.jspecify.annotations.NullMarked;

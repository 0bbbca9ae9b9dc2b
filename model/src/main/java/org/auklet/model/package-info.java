/** The whole animal: body and tumour put together, with the defaults every study starts from. */
@NullMarked
package org.auklet.model;

import org.jspecify.annotations.NullMarked;

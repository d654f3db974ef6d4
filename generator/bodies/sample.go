package bodies

import "vanban/generator/pattern"

// SampleForm is the expression for a name of the places of which the samples speak, that are called Mẫu. Places of the country have the word in their names:
// xã Mẫu Sơn, xã Yên Mẫu; so it stands right behind the unit's word, and no word with a capital behind it.
const SampleForm = `(?:(?i:xã|phường|tỉnh|thành phố|đặc khu) Mẫu|Sở Mẫu|(?:XÃ|PHƯỜNG|TỈNH|THÀNH PHỐ|ĐẶC KHU|SỞ) MẪU)(?:$|[^\p{L} ]| +(?:$|[^\p{Lu} ]))`

// SampleName finds the names that SampleForm is for.
var SampleName = pattern.Latin(SampleForm)

// Written by scripts/generate-validators.mjs from scripts/asl-schema.mjs. Do not edit.
var Xr=jr,Pe={description:"an object with StartAt and States",type:"object",required:["States","StartAt"],properties:{Comment:{$ref:"urn:typestep:asl:parts#/def\
initions/part0"},StartAt:{$ref:"urn:typestep:asl:parts#/definitions/part1"},States:{$ref:"urn:typestep:asl:parts#/definitions/part2"},QueryLanguage:{$ref:"urn:t\
ypestep:asl:parts#/definitions/part3"},Version:{description:'"1.0"',enum:["1.0"]},TimeoutSeconds:{$ref:"urn:typestep:asl:parts#/definitions/part4"}},additionalProperties:!1},
Ce={description:"a string",type:"string"};function _e(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="stri\
ng"){let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Ce,data:r};e===null?e=[s]:e.push(s),t++}return _e.errors=e,t===0}var Te={description:"\
the name of a state, a string",type:"string"};function Ve(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="\
string"){let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Te,data:r};e===null?e=[s]:e.push(s),t++}return Ve.errors=e,t===0}var Se={description:"\
an object of states by name, with at least one",type:"object",minProperties:1};function We(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){
let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let s={instancePath:n,keyword:"minProperties",params:{limit:1},parentSchema:Se,
data:r};e===null?e=[s]:e.push(s),t++}}else{let s={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:Se,data:r};e===null?e=[s]:e.push(s),t++}return We.
errors=e,t===0}var De={description:'"JSONPath" or "JSONata"',enum:["JSONPath","JSONata"]};function He(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){
let e=null,t=0;if(!(r==="JSONPath"||r==="JSONata")){let s={instancePath:n,keyword:"enum",params:{allowedValues:De.enum},parentSchema:De,data:r};e===null?e=[s]:e.
push(s),t++}return He.errors=e,t===0}var V={description:"a whole number of seconds from 1 to 99999999",type:"integer",minimum:1,maximum:99999999};function Je(r,{
instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:n,
keyword:"type",params:{type:"integer"},parentSchema:V,data:r};e===null?e=[s]:e.push(s),t++}if(typeof r=="number"&&isFinite(r)){if(r>99999999||isNaN(r)){let s={instancePath:n,
keyword:"maximum",params:{comparison:"<=",limit:99999999},parentSchema:V,data:r};e===null?e=[s]:e.push(s),t++}if(r<1||isNaN(r)){let s={instancePath:n,keyword:"m\
inimum",params:{comparison:">=",limit:1},parentSchema:V,data:r};e===null?e=[s]:e.push(s),t++}}return Je.errors=e,t===0}function jr(r,{instancePath:n="",parentData:m,
parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.States===void 0){let s={instancePath:n,keyword:"required",
params:{missingProperty:"States"},parentSchema:Pe,data:r};e===null?e=[s]:e.push(s),t++}if(r.StartAt===void 0){let s={instancePath:n,keyword:"required",params:{missingProperty:"\
StartAt"},parentSchema:Pe,data:r};e===null?e=[s]:e.push(s),t++}for(let s in r)if(!(s==="Comment"||s==="StartAt"||s==="States"||s==="QueryLanguage"||s==="Version"||
s==="TimeoutSeconds")){let u={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:s},parentSchema:Pe,data:r};e===null?e=[u]:e.push(u),t++}if(r.
Comment!==void 0&&(_e(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?_e.errors:e.concat(_e.errors),t=e.
length)),r.StartAt!==void 0&&(Ve(r.StartAt,{instancePath:n+"/StartAt",parentData:r,parentDataProperty:"StartAt",rootData:o})||(e=e===null?Ve.errors:e.concat(Ve.
errors),t=e.length)),r.States!==void 0&&(We(r.States,{instancePath:n+"/States",parentData:r,parentDataProperty:"States",rootData:o})||(e=e===null?We.errors:e.concat(
We.errors),t=e.length)),r.QueryLanguage!==void 0&&(He(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||
(e=e===null?He.errors:e.concat(He.errors),t=e.length)),r.Version!==void 0){let s=r.Version;if(s!=="1.0"){let u={instancePath:n+"/Version",keyword:"enum",params:{
allowedValues:Pe.properties.Version.enum},parentSchema:Pe.properties.Version,data:s};e===null?e=[u]:e.push(u),t++}}r.TimeoutSeconds!==void 0&&(Je(r.TimeoutSeconds,
{instancePath:n+"/TimeoutSeconds",parentData:r,parentDataProperty:"TimeoutSeconds",rootData:o})||(e=e===null?Je.errors:e.concat(Je.errors),t=e.length))}else{let s={
instancePath:n,keyword:"type",params:{type:"object"},parentSchema:Pe,data:r};e===null?e=[s]:e.push(s),t++}return jr.errors=e,t===0}var Zr=Br,Fe={description:"an\
 object with StartAt and States",type:"object",required:["States","StartAt"],properties:{Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},StartAt:{$ref:"\
urn:typestep:asl:parts#/definitions/part1"},States:{$ref:"urn:typestep:asl:parts#/definitions/part2"}},additionalProperties:!1};function Ke(r,{instancePath:n="",
parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Ce,
data:r};e===null?e=[s]:e.push(s),t++}return Ke.errors=e,t===0}function Ue(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;
if(typeof r!="string"){let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Te,data:r};e===null?e=[s]:e.push(s),t++}return Ue.errors=e,t===0}
function Xe(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(
r).length<1){let s={instancePath:n,keyword:"minProperties",params:{limit:1},parentSchema:Se,data:r};e===null?e=[s]:e.push(s),t++}}else{let s={instancePath:n,keyword:"\
type",params:{type:"object"},parentSchema:Se,data:r};e===null?e=[s]:e.push(s),t++}return Xe.errors=e,t===0}function Br(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.States===void 0){let s={instancePath:n,keyword:"required",params:{missingProperty:"\
States"},parentSchema:Fe,data:r};e===null?e=[s]:e.push(s),t++}if(r.StartAt===void 0){let s={instancePath:n,keyword:"required",params:{missingProperty:"StartAt"},
parentSchema:Fe,data:r};e===null?e=[s]:e.push(s),t++}for(let s in r)if(!(s==="Comment"||s==="StartAt"||s==="States")){let u={instancePath:n,keyword:"additionalP\
roperties",params:{additionalProperty:s},parentSchema:Fe,data:r};e===null?e=[u]:e.push(u),t++}r.Comment!==void 0&&(Ke(r.Comment,{instancePath:n+"/Comment",parentData:r,
parentDataProperty:"Comment",rootData:o})||(e=e===null?Ke.errors:e.concat(Ke.errors),t=e.length)),r.StartAt!==void 0&&(Ue(r.StartAt,{instancePath:n+"/StartAt",parentData:r,
parentDataProperty:"StartAt",rootData:o})||(e=e===null?Ue.errors:e.concat(Ue.errors),t=e.length)),r.States!==void 0&&(Xe(r.States,{instancePath:n+"/States",parentData:r,
parentDataProperty:"States",rootData:o})||(e=e===null?Xe.errors:e.concat(Xe.errors),t=e.length))}else{let s={instancePath:n,keyword:"type",params:{type:"object"},
parentSchema:Fe,data:r};e===null?e=[s]:e.push(s),t++}return Br.errors=e,t===0}var zr=Mr,E={description:"an object with StartAt and States",type:"object",required:[
"States","StartAt"],properties:{Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},StartAt:{$ref:"urn:typestep:asl:parts#/definitions/part1"},States:{$ref:"\
urn:typestep:asl:parts#/definitions/part2"},ProcessorConfig:{description:"an object",type:"object",properties:{Mode:{description:'"INLINE" or "DISTRIBUTED"',enum:[
"INLINE","DISTRIBUTED"]},ExecutionType:{description:'"STANDARD" or "EXPRESS"',enum:["STANDARD","EXPRESS"]}},additionalProperties:!1}},additionalProperties:!1};function Ze(r,{
instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"type",params:{type:"s\
tring"},parentSchema:Ce,data:r};e===null?e=[s]:e.push(s),t++}return Ze.errors=e,t===0}function ze(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){
let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Te,data:r};e===null?e=[s]:e.push(s),t++}return ze.
errors=e,t===0}function Ge(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
if(Object.keys(r).length<1){let s={instancePath:n,keyword:"minProperties",params:{limit:1},parentSchema:Se,data:r};e===null?e=[s]:e.push(s),t++}}else{let s={instancePath:n,
keyword:"type",params:{type:"object"},parentSchema:Se,data:r};e===null?e=[s]:e.push(s),t++}return Ge.errors=e,t===0}function Mr(r,{instancePath:n="",parentData:m,
parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.States===void 0){let s={instancePath:n,keyword:"required",
params:{missingProperty:"States"},parentSchema:E,data:r};e===null?e=[s]:e.push(s),t++}if(r.StartAt===void 0){let s={instancePath:n,keyword:"required",params:{missingProperty:"\
StartAt"},parentSchema:E,data:r};e===null?e=[s]:e.push(s),t++}for(let s in r)if(!(s==="Comment"||s==="StartAt"||s==="States"||s==="ProcessorConfig")){let u={instancePath:n,
keyword:"additionalProperties",params:{additionalProperty:s},parentSchema:E,data:r};e===null?e=[u]:e.push(u),t++}if(r.Comment!==void 0&&(Ze(r.Comment,{instancePath:n+
"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?Ze.errors:e.concat(Ze.errors),t=e.length)),r.StartAt!==void 0&&(ze(r.StartAt,{instancePath:n+
"/StartAt",parentData:r,parentDataProperty:"StartAt",rootData:o})||(e=e===null?ze.errors:e.concat(ze.errors),t=e.length)),r.States!==void 0&&(Ge(r.States,{instancePath:n+
"/States",parentData:r,parentDataProperty:"States",rootData:o})||(e=e===null?Ge.errors:e.concat(Ge.errors),t=e.length)),r.ProcessorConfig!==void 0){let s=r.ProcessorConfig;
if(s&&typeof s=="object"&&!Array.isArray(s)){for(let u in s)if(!(u==="Mode"||u==="ExecutionType")){let x={instancePath:n+"/ProcessorConfig",keyword:"additionalP\
roperties",params:{additionalProperty:u},parentSchema:E.properties.ProcessorConfig,data:s};e===null?e=[x]:e.push(x),t++}if(s.Mode!==void 0){let u=s.Mode;if(!(u===
"INLINE"||u==="DISTRIBUTED")){let x={instancePath:n+"/ProcessorConfig/Mode",keyword:"enum",params:{allowedValues:E.properties.ProcessorConfig.properties.Mode.enum},
parentSchema:E.properties.ProcessorConfig.properties.Mode,data:u};e===null?e=[x]:e.push(x),t++}}if(s.ExecutionType!==void 0){let u=s.ExecutionType;if(!(u==="STA\
NDARD"||u==="EXPRESS")){let x={instancePath:n+"/ProcessorConfig/ExecutionType",keyword:"enum",params:{allowedValues:E.properties.ProcessorConfig.properties.ExecutionType.
enum},parentSchema:E.properties.ProcessorConfig.properties.ExecutionType,data:u};e===null?e=[x]:e.push(x),t++}}}else{let u={instancePath:n+"/ProcessorConfig",keyword:"\
type",params:{type:"object"},parentSchema:E.properties.ProcessorConfig,data:s};e===null?e=[u]:e.push(u),t++}}}else{let s={instancePath:n,keyword:"type",params:{
type:"object"},parentSchema:E,data:r};e===null?e=[s]:e.push(s),t++}return Mr.errors=e,t===0}var Gr=_r,c={description:"an object with a Type",type:"object",required:[
"Type"],properties:{Type:{$ref:"urn:typestep:asl:parts#/definitions/part5"}},allOf:[{if:{type:"object",required:["Type"],properties:{Type:{const:"Pass"}}},then:{
description:"a Pass state",type:"object",properties:{Type:{const:"Pass"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"urn:typ\
estep:asl:parts#/definitions/part3"},Output:!0,Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},
End:{$ref:"urn:typestep:asl:parts#/definitions/part7"}},additionalProperties:!1}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Task"}}},then:{description:"\
a Task state",type:"object",required:["Resource"],properties:{Type:{const:"Task"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"\
urn:typestep:asl:parts#/definitions/part3"},Output:!0,Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Next:{$ref:"urn:typestep:asl:parts#/definitions/\
part1"},End:{$ref:"urn:typestep:asl:parts#/definitions/part7"},Retry:{$ref:"urn:typestep:asl:parts#/definitions/part8"},Catch:{$ref:"urn:typestep:asl:parts#/def\
initions/part16"},Resource:{$ref:"urn:typestep:asl:parts#/definitions/part18"},Arguments:!0,TimeoutSeconds:{$ref:"urn:typestep:asl:parts#/definitions/part19"},HeartbeatSeconds:{
$ref:"urn:typestep:asl:parts#/definitions/part19"},Credentials:{description:"an object with RoleArn",type:"object",required:["RoleArn"],properties:{RoleArn:{description:"\
the ARN of a role, or a JSONata expression {% … %} that gives it",type:"string"}},additionalProperties:!1}},additionalProperties:!1}},{if:{type:"object",required:[
"Type"],properties:{Type:{const:"Choice"}}},then:{description:"a Choice state",type:"object",required:["Choices"],properties:{Type:{const:"Choice"},Comment:{$ref:"\
urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"urn:typestep:asl:parts#/definitions/part3"},Output:!0,Assign:{$ref:"urn:typestep:asl:parts#/def\
initions/part6"},Choices:{description:"a non-empty list of rules",type:"array",items:{description:"an object with Condition and Next",type:"object",required:["C\
ondition","Next"],properties:{Condition:{description:"true, false or a JSONata expression {% … %}",type:["boolean","string"],pattern:"^\\{%[\\s\\S]*%\\}$"},Assign:{
$ref:"urn:typestep:asl:parts#/definitions/part6"},Output:!0,Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},Comment:{$ref:"urn:typestep:asl:parts#/defin\
itions/part0"}},additionalProperties:!1},minItems:1},Default:{$ref:"urn:typestep:asl:parts#/definitions/part1"}},additionalProperties:!1}},{if:{type:"object",required:[
"Type"],properties:{Type:{const:"Wait"}}},then:{description:"a Wait state",type:"object",properties:{Type:{const:"Wait"},Comment:{$ref:"urn:typestep:asl:parts#/\
definitions/part0"},QueryLanguage:{$ref:"urn:typestep:asl:parts#/definitions/part3"},Output:!0,Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Next:{$ref:"\
urn:typestep:asl:parts#/definitions/part1"},End:{$ref:"urn:typestep:asl:parts#/definitions/part7"},Seconds:{description:"a whole number of seconds from 0 to 999\
99999, or a JSONata expression {% … %}",type:["integer","string"],minimum:0,maximum:99999999,pattern:"^\\{%[\\s\\S]*%\\}$"},Timestamp:{description:'a timestam\
p such as "2027-01-31T09:00:00Z", or a JSONata expression {% … %}',type:"string"}},additionalProperties:!1}},{if:{type:"object",required:["Type"],properties:{
Type:{const:"Succeed"}}},then:{description:"a Succeed state",type:"object",properties:{Type:{const:"Succeed"},Comment:{$ref:"urn:typestep:asl:parts#/definitions\
/part0"},QueryLanguage:{$ref:"urn:typestep:asl:parts#/definitions/part3"},Output:!0},additionalProperties:!1}},{if:{type:"object",required:["Type"],properties:{
Type:{const:"Fail"}}},then:{description:"a Fail state",type:"object",properties:{Type:{const:"Fail"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},
QueryLanguage:{$ref:"urn:typestep:asl:parts#/definitions/part3"},Error:{$ref:"urn:typestep:asl:parts#/definitions/part20"},Cause:{$ref:"urn:typestep:asl:parts#/\
definitions/part20"}},additionalProperties:!1}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Parallel"}}},then:{description:"a Parallel state",
type:"object",required:["Branches"],properties:{Type:{const:"Parallel"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"urn:type\
step:asl:parts#/definitions/part3"},Output:!0,Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},
End:{$ref:"urn:typestep:asl:parts#/definitions/part7"},Retry:{$ref:"urn:typestep:asl:parts#/definitions/part8"},Catch:{$ref:"urn:typestep:asl:parts#/definitions\
/part16"},Arguments:!0,Branches:{$ref:"urn:typestep:asl:parts#/definitions/part21"}},additionalProperties:!1}},{if:{type:"object",required:["Type"],properties:{
Type:{const:"Map"}}},then:{description:"a Map state",type:"object",properties:{Type:{const:"Map"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{
$ref:"urn:typestep:asl:parts#/definitions/part3"},Output:!0,Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Next:{$ref:"urn:typestep:asl:parts#/defini\
tions/part1"},End:{$ref:"urn:typestep:asl:parts#/definitions/part7"},Retry:{$ref:"urn:typestep:asl:parts#/definitions/part8"},Catch:{$ref:"urn:typestep:asl:part\
s#/definitions/part16"},ItemProcessor:{$ref:"urn:typestep:asl:parts#/definitions/part22"},Iterator:{$ref:"urn:typestep:asl:parts#/definitions/part22"},ItemSelector:!0,
Items:{description:"a list, an object or a JSONata expression {% … %}",type:["array","object","string"],pattern:"^\\{%[\\s\\S]*%\\}$"},MaxConcurrency:{$ref:"u\
rn:typestep:asl:parts#/definitions/part23"},ToleratedFailureCount:{$ref:"urn:typestep:asl:parts#/definitions/part23"},ToleratedFailurePercentage:{description:"a\
 number from 0 to 100, or a JSONata expression {% … %}",type:["number","string"],minimum:0,maximum:100,pattern:"^\\{%[\\s\\S]*%\\}$"},Label:{$ref:"urn:typeste\
p:asl:parts#/definitions/part0"},ItemReader:{description:"an object with Resource",type:"object",required:["Resource"],properties:{Resource:{$ref:"urn:typestep:\
asl:parts#/definitions/part18"},Arguments:!0,ReaderConfig:{description:"an object",type:"object",properties:{InputType:{$ref:"urn:typestep:asl:parts#/definition\
s/part0"},ManifestType:{$ref:"urn:typestep:asl:parts#/definitions/part0"},Transformation:{$ref:"urn:typestep:asl:parts#/definitions/part24"},ItemsPointer:{$ref:"\
urn:typestep:asl:parts#/definitions/part0"},CSVDelimiter:{$ref:"urn:typestep:asl:parts#/definitions/part0"},CSVHeaderLocation:{$ref:"urn:typestep:asl:parts#/def\
initions/part0"},CSVHeaders:{$ref:"urn:typestep:asl:parts#/definitions/part25"},MaxItems:{$ref:"urn:typestep:asl:parts#/definitions/part23"}},additionalProperties:!1}},
additionalProperties:!1},ItemBatcher:{description:"an object",type:"object",properties:{BatchInput:!0,MaxItemsPerBatch:{description:"a whole number from 1 to 10\
0000000, or a JSONata expression {% … %}",type:["integer","string"],minimum:1,maximum:1e8,pattern:"^\\{%[\\s\\S]*%\\}$"},MaxInputBytesPerBatch:{description:"a\
 whole number from 1 to 262144, or a JSONata expression {% … %}",type:["integer","string"],minimum:1,maximum:262144,pattern:"^\\{%[\\s\\S]*%\\}$"}},additionalProperties:!1},
ResultWriter:{description:"an object",type:"object",properties:{Resource:{$ref:"urn:typestep:asl:parts#/definitions/part18"},Arguments:!0,WriterConfig:{$ref:"ur\
n:typestep:asl:parts#/definitions/part26"}},additionalProperties:!1}},additionalProperties:!1}}]};function P(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Ce,data:r};e===null?e=[s]:e.push(
s),t++}return P.errors=e,t===0}function T(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(r==="JSONPath"||r==="JSON\
ata")){let s={instancePath:n,keyword:"enum",params:{allowedValues:De.enum},parentSchema:De,data:r};e===null?e=[s]:e.push(s),t++}return T.errors=e,t===0}var Or={
description:"an object of variable names and their values",type:"object"};function A(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,
t=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let s={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:Or,data:r};e===null?e=[s]:e.push(s),
t++}return A.errors=e,t===0}function k(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,
keyword:"type",params:{type:"string"},parentSchema:Te,data:r};e===null?e=[s]:e.push(s),t++}return k.errors=e,t===0}var Lr={description:"true or false",type:"boo\
lean"};function O(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="boolean"){let s={instancePath:n,keyword:"\
type",params:{type:"boolean"},parentSchema:Lr,data:r};e===null?e=[s]:e.push(s),t++}return O.errors=e,t===0}var Fr={description:"a list of retriers",type:"array",
items:{$ref:"urn:typestep:asl:parts#/definitions/part9"}},Ar={description:"an object with ErrorEquals",type:"object",required:["ErrorEquals"],properties:{ErrorEquals:{
$ref:"urn:typestep:asl:parts#/definitions/part10"},IntervalSeconds:{$ref:"urn:typestep:asl:parts#/definitions/part4"},MaxAttempts:{$ref:"urn:typestep:asl:parts#\
/definitions/part12"},BackoffRate:{$ref:"urn:typestep:asl:parts#/definitions/part13"},MaxDelaySeconds:{$ref:"urn:typestep:asl:parts#/definitions/part14"},JitterStrategy:{
$ref:"urn:typestep:asl:parts#/definitions/part15"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"}},additionalProperties:!1},Rr={description:"a non-e\
mpty list of error names",type:"array",minItems:1,items:{$ref:"urn:typestep:asl:parts#/definitions/part11"}},Wr={description:"an error name, a string",type:"str\
ing"};function Ye(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"\
type",params:{type:"string"},parentSchema:Wr,data:r};e===null?e=[s]:e.push(s),t++}return Ye.errors=e,t===0}function _(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(Array.isArray(r)){if(r.length<1){let u={instancePath:n,keyword:"minItems",params:{limit:1},parentSchema:Rr,data:r};e===null?
e=[u]:e.push(u),t++}let s=r.length;for(let u=0;u<s;u++)Ye(r[u],{instancePath:n+"/"+u,parentData:r,parentDataProperty:u,rootData:o})||(e=e===null?Ye.errors:e.concat(
Ye.errors),t=e.length)}else{let s={instancePath:n,keyword:"type",params:{type:"array"},parentSchema:Rr,data:r};e===null?e=[s]:e.push(s),t++}return _.errors=e,t===
0}function er(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){
let s={instancePath:n,keyword:"type",params:{type:"integer"},parentSchema:V,data:r};e===null?e=[s]:e.push(s),t++}if(typeof r=="number"&&isFinite(r)){if(r>99999999||
isNaN(r)){let s={instancePath:n,keyword:"maximum",params:{comparison:"<=",limit:99999999},parentSchema:V,data:r};e===null?e=[s]:e.push(s),t++}if(r<1||isNaN(r)){
let s={instancePath:n,keyword:"minimum",params:{comparison:">=",limit:1},parentSchema:V,data:r};e===null?e=[s]:e.push(s),t++}}return er.errors=e,t===0}var kr={description:"\
a whole number from 0 to 99999999",type:"integer",minimum:0,maximum:99999999};function rr(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){
let e=null,t=0;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:n,keyword:"type",params:{type:"integer"},parentSchema:kr,data:r};e===
null?e=[s]:e.push(s),t++}if(typeof r=="number"&&isFinite(r)){if(r>99999999||isNaN(r)){let s={instancePath:n,keyword:"maximum",params:{comparison:"<=",limit:99999999},
parentSchema:kr,data:r};e===null?e=[s]:e.push(s),t++}if(r<0||isNaN(r)){let s={instancePath:n,keyword:"minimum",params:{comparison:">=",limit:0},parentSchema:kr,
data:r};e===null?e=[s]:e.push(s),t++}}return rr.errors=e,t===0}var xr={description:"a number that is at least 1",type:"number",minimum:1};function tr(r,{instancePath:n="",
parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r=="number"&&isFinite(r)){if(r<1||isNaN(r)){let s={instancePath:n,keyword:"minimum",
params:{comparison:">=",limit:1},parentSchema:xr,data:r};e===null?e=[s]:e.push(s),t++}}else{let s={instancePath:n,keyword:"type",params:{type:"number"},parentSchema:xr,
data:r};e===null?e=[s]:e.push(s),t++}return tr.errors=e,t===0}var br={description:"a whole number of seconds from 1 to 31622400",type:"integer",minimum:1,maximum:31622400};
function nr(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={
instancePath:n,keyword:"type",params:{type:"integer"},parentSchema:br,data:r};e===null?e=[s]:e.push(s),t++}if(typeof r=="number"&&isFinite(r)){if(r>31622400||isNaN(
r)){let s={instancePath:n,keyword:"maximum",params:{comparison:"<=",limit:31622400},parentSchema:br,data:r};e===null?e=[s]:e.push(s),t++}if(r<1||isNaN(r)){let s={
instancePath:n,keyword:"minimum",params:{comparison:">=",limit:1},parentSchema:br,data:r};e===null?e=[s]:e.push(s),t++}}return nr.errors=e,t===0}var Er={description:'\
"FULL" or "NONE"',enum:["FULL","NONE"]};function sr(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(r==="FULL"||r===
"NONE")){let s={instancePath:n,keyword:"enum",params:{allowedValues:Er.enum},parentSchema:Er,data:r};e===null?e=[s]:e.push(s),t++}return sr.errors=e,t===0}function R(r,{
instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"type",params:{type:"s\
tring"},parentSchema:Ce,data:r};e===null?e=[s]:e.push(s),t++}return R.errors=e,t===0}function ce(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){
let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.ErrorEquals===void 0){let s={instancePath:n,keyword:"required",params:{missingProperty:"ErrorEq\
uals"},parentSchema:Ar,data:r};e===null?e=[s]:e.push(s),t++}for(let s in r)if(!(s==="ErrorEquals"||s==="IntervalSeconds"||s==="MaxAttempts"||s==="BackoffRate"||
s==="MaxDelaySeconds"||s==="JitterStrategy"||s==="Comment")){let u={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:s},parentSchema:Ar,
data:r};e===null?e=[u]:e.push(u),t++}r.ErrorEquals!==void 0&&(_(r.ErrorEquals,{instancePath:n+"/ErrorEquals",parentData:r,parentDataProperty:"ErrorEquals",rootData:o})||
(e=e===null?_.errors:e.concat(_.errors),t=e.length)),r.IntervalSeconds!==void 0&&(er(r.IntervalSeconds,{instancePath:n+"/IntervalSeconds",parentData:r,parentDataProperty:"\
IntervalSeconds",rootData:o})||(e=e===null?er.errors:e.concat(er.errors),t=e.length)),r.MaxAttempts!==void 0&&(rr(r.MaxAttempts,{instancePath:n+"/MaxAttempts",parentData:r,
parentDataProperty:"MaxAttempts",rootData:o})||(e=e===null?rr.errors:e.concat(rr.errors),t=e.length)),r.BackoffRate!==void 0&&(tr(r.BackoffRate,{instancePath:n+
"/BackoffRate",parentData:r,parentDataProperty:"BackoffRate",rootData:o})||(e=e===null?tr.errors:e.concat(tr.errors),t=e.length)),r.MaxDelaySeconds!==void 0&&(nr(
r.MaxDelaySeconds,{instancePath:n+"/MaxDelaySeconds",parentData:r,parentDataProperty:"MaxDelaySeconds",rootData:o})||(e=e===null?nr.errors:e.concat(nr.errors),t=
e.length)),r.JitterStrategy!==void 0&&(sr(r.JitterStrategy,{instancePath:n+"/JitterStrategy",parentData:r,parentDataProperty:"JitterStrategy",rootData:o})||(e=e===
null?sr.errors:e.concat(sr.errors),t=e.length)),r.Comment!==void 0&&(R(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||
(e=e===null?R.errors:e.concat(R.errors),t=e.length))}else{let s={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:Ar,data:r};e===null?e=[s]:e.push(
s),t++}return ce.errors=e,t===0}function $(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(Array.isArray(r)){let s=r.
length;for(let u=0;u<s;u++)ce(r[u],{instancePath:n+"/"+u,parentData:r,parentDataProperty:u,rootData:o})||(e=e===null?ce.errors:e.concat(ce.errors),t=e.length)}else{
let s={instancePath:n,keyword:"type",params:{type:"array"},parentSchema:Fr,data:r};e===null?e=[s]:e.push(s),t++}return $.errors=e,t===0}var Hr={description:"a l\
ist of catchers",type:"array",items:{$ref:"urn:typestep:asl:parts#/definitions/part17"}},Qe={description:"an object with ErrorEquals and Next",type:"object",required:[
"ErrorEquals","Next"],properties:{ErrorEquals:{$ref:"urn:typestep:asl:parts#/definitions/part10"},Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Output:!0,
Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"}},additionalProperties:!1};function ye(r,{instancePath:n="",
parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let s={instancePath:n,keyword:"type",params:{
type:"object"},parentSchema:Or,data:r};e===null?e=[s]:e.push(s),t++}return ye.errors=e,t===0}function me(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Te,data:r};e===null?e=[s]:e.push(
s),t++}return me.errors=e,t===0}function ir(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){if(r.ErrorEquals===void 0){let s={instancePath:n,keyword:"required",params:{missingProperty:"ErrorEquals"},parentSchema:Qe,data:r};e===null?e=[s]:e.
push(s),t++}if(r.Next===void 0){let s={instancePath:n,keyword:"required",params:{missingProperty:"Next"},parentSchema:Qe,data:r};e===null?e=[s]:e.push(s),t++}for(let s in r)
if(!(s==="ErrorEquals"||s==="Assign"||s==="Output"||s==="Next"||s==="Comment")){let u={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:s},
parentSchema:Qe,data:r};e===null?e=[u]:e.push(u),t++}r.ErrorEquals!==void 0&&(_(r.ErrorEquals,{instancePath:n+"/ErrorEquals",parentData:r,parentDataProperty:"Er\
rorEquals",rootData:o})||(e=e===null?_.errors:e.concat(_.errors),t=e.length)),r.Assign!==void 0&&(ye(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"\
Assign",rootData:o})||(e=e===null?ye.errors:e.concat(ye.errors),t=e.length)),r.Next!==void 0&&(me(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"\
Next",rootData:o})||(e=e===null?me.errors:e.concat(me.errors),t=e.length)),r.Comment!==void 0&&(R(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"\
Comment",rootData:o})||(e=e===null?R.errors:e.concat(R.errors),t=e.length))}else{let s={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:Qe,data:r};
e===null?e=[s]:e.push(s),t++}return ir.errors=e,t===0}function v(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(Array.
isArray(r)){let s=r.length;for(let u=0;u<s;u++)ir(r[u],{instancePath:n+"/"+u,parentData:r,parentDataProperty:u,rootData:o})||(e=e===null?ir.errors:e.concat(ir.errors),
t=e.length)}else{let s={instancePath:n,keyword:"type",params:{type:"array"},parentSchema:Hr,data:r};e===null?e=[s]:e.push(s),t++}return v.errors=e,t===0}var Pr={
description:"the ARN of what the task calls, a string",type:"string",pattern:"."},Qr=new RegExp(".","u");function j(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(typeof r=="string"){if(!Qr.test(r)){let s={instancePath:n,keyword:"pattern",params:{pattern:"."},parentSchema:Pr,data:r};e===
null?e=[s]:e.push(s),t++}}else{let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Pr,data:r};e===null?e=[s]:e.push(s),t++}return j.errors=
e,t===0}var Me={description:"a whole number of seconds from 1 to 99999999, or a JSONata expression {% … %}",type:["integer","string"],minimum:1,maximum:99999999,
pattern:"^\\{%[\\s\\S]*%\\}$"},H=new RegExp("^\\{%[\\s\\S]*%\\}$","u");function oe(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,
t=0;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"){let s={instancePath:n,keyword:"type",params:{type:Me.type},parentSchema:Me,data:r};
e===null?e=[s]:e.push(s),t++}if(typeof r=="number"&&isFinite(r)){if(r>99999999||isNaN(r)){let s={instancePath:n,keyword:"maximum",params:{comparison:"<=",limit:99999999},
parentSchema:Me,data:r};e===null?e=[s]:e.push(s),t++}if(r<1||isNaN(r)){let s={instancePath:n,keyword:"minimum",params:{comparison:">=",limit:1},parentSchema:Me,
data:r};e===null?e=[s]:e.push(s),t++}}if(typeof r=="string"&&!H.test(r)){let s={instancePath:n,keyword:"pattern",params:{pattern:"^\\{%[\\s\\S]*%\\}$"},schema:"\
^\\{%[\\s\\S]*%\\}$",parentSchema:Me,data:r};e===null?e=[s]:e.push(s),t++}return oe.errors=e,t===0}var Jr={description:"a string, or a JSONata expression {% … %\
}",type:"string"};function ae(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,
keyword:"type",params:{type:"string"},parentSchema:Jr,data:r};e===null?e=[s]:e.push(s),t++}return ae.errors=e,t===0}var Sr={description:"a non-empty list of bra\
nches",type:"array",items:{$ref:"urn:typestep:asl:parts#/definitions/part22"},minItems:1},Nr={description:"an object with StartAt and States",type:"object"};function he(r,{
instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let s={instancePath:n,keyword:"\
type",params:{type:"object"},parentSchema:Nr,data:r};e===null?e=[s]:e.push(s),t++}return he.errors=e,t===0}function pr(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(Array.isArray(r)){if(r.length<1){let u={instancePath:n,keyword:"minItems",params:{limit:1},parentSchema:Sr,data:r};e===null?
e=[u]:e.push(u),t++}let s=r.length;for(let u=0;u<s;u++)he(r[u],{instancePath:n+"/"+u,parentData:r,parentDataProperty:u,rootData:o})||(e=e===null?he.errors:e.concat(
he.errors),t=e.length)}else{let s={instancePath:n,keyword:"type",params:{type:"array"},parentSchema:Sr,data:r};e===null?e=[s]:e.push(s),t++}return pr.errors=e,t===
0}function le(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let s={instancePath:n,
keyword:"type",params:{type:"object"},parentSchema:Nr,data:r};e===null?e=[s]:e.push(s),t++}return le.errors=e,t===0}var Le={description:"a whole number from 0 t\
o 100000000, or a JSONata expression {% … %}",type:["integer","string"],minimum:0,maximum:1e8,pattern:"^\\{%[\\s\\S]*%\\}$"};function B(r,{instancePath:n="",parentData:m,
parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"){let s={instancePath:n,keyword:"\
type",params:{type:Le.type},parentSchema:Le,data:r};e===null?e=[s]:e.push(s),t++}if(typeof r=="number"&&isFinite(r)){if(r>1e8||isNaN(r)){let s={instancePath:n,keyword:"\
maximum",params:{comparison:"<=",limit:1e8},parentSchema:Le,data:r};e===null?e=[s]:e.push(s),t++}if(r<0||isNaN(r)){let s={instancePath:n,keyword:"minimum",params:{
comparison:">=",limit:0},parentSchema:Le,data:r};e===null?e=[s]:e.push(s),t++}}if(typeof r=="string"&&!H.test(r)){let s={instancePath:n,keyword:"pattern",params:{
pattern:"^\\{%[\\s\\S]*%\\}$"},schema:"^\\{%[\\s\\S]*%\\}$",parentSchema:Le,data:r};e===null?e=[s]:e.push(s),t++}return B.errors=e,t===0}var Dr={description:'"N\
ONE" or "LOAD_AND_FLATTEN"',enum:["NONE","LOAD_AND_FLATTEN"]};function or(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;
if(!(r==="NONE"||r==="LOAD_AND_FLATTEN")){let s={instancePath:n,keyword:"enum",params:{allowedValues:Dr.enum},parentSchema:Dr,data:r};e===null?e=[s]:e.push(s),t++}
return or.errors=e,t===0}var qr={description:"a list of names",type:"array",items:{$ref:"urn:typestep:asl:parts#/definitions/part0"}};function ar(r,{instancePath:n="",
parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(Array.isArray(r)){let s=r.length;for(let u=0;u<s;u++)R(r[u],{instancePath:n+"/"+u,parentData:r,
parentDataProperty:u,rootData:o})||(e=e===null?R.errors:e.concat(R.errors),t=e.length)}else{let s={instancePath:n,keyword:"type",params:{type:"array"},parentSchema:qr,
data:r};e===null?e=[s]:e.push(s),t++}return ar.errors=e,t===0}var Cr={description:"an object",type:"object",properties:{Transformation:{$ref:"urn:typestep:asl:p\
arts#/definitions/part27"},OutputType:{$ref:"urn:typestep:asl:parts#/definitions/part28"}},additionalProperties:!1},$r={description:'"NONE", "COMPACT" or "FLATT\
EN"',enum:["NONE","COMPACT","FLATTEN"]};function de(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(r==="NONE"||r===
"COMPACT"||r==="FLATTEN")){let s={instancePath:n,keyword:"enum",params:{allowedValues:$r.enum},parentSchema:$r,data:r};e===null?e=[s]:e.push(s),t++}return de.errors=
e,t===0}var vr={description:'"JSON" or "JSONL"',enum:["JSON","JSONL"]};function ge(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,
t=0;if(!(r==="JSON"||r==="JSONL")){let s={instancePath:n,keyword:"enum",params:{allowedValues:vr.enum},parentSchema:vr,data:r};e===null?e=[s]:e.push(s),t++}return ge.
errors=e,t===0}function lr(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
for(let s in r)if(!(s==="Transformation"||s==="OutputType")){let u={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:s},parentSchema:Cr,
data:r};e===null?e=[u]:e.push(u),t++}r.Transformation!==void 0&&(de(r.Transformation,{instancePath:n+"/Transformation",parentData:r,parentDataProperty:"Transfor\
mation",rootData:o})||(e=e===null?de.errors:e.concat(de.errors),t=e.length)),r.OutputType!==void 0&&(ge(r.OutputType,{instancePath:n+"/OutputType",parentData:r,
parentDataProperty:"OutputType",rootData:o})||(e=e===null?ge.errors:e.concat(ge.errors),t=e.length))}else{let s={instancePath:n,keyword:"type",params:{type:"obj\
ect"},parentSchema:Cr,data:r};e===null?e=[s]:e.push(s),t++}return lr.errors=e,t===0}var Tr={description:"one of Task, Wait, Pass, Succeed, Fail, Choice, Paralle\
l, Map",enum:["Task","Wait","Pass","Succeed","Fail","Choice","Parallel","Map"]};function ur(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){
let e=null,t=0;if(!(r==="Task"||r==="Wait"||r==="Pass"||r==="Succeed"||r==="Fail"||r==="Choice"||r==="Parallel"||r==="Map")){let s={instancePath:n,keyword:"enum",
params:{allowedValues:Tr.enum},parentSchema:Tr,data:r};e===null?e=[s]:e.push(s),t++}return ur.errors=e,t===0}var q=Object.prototype.hasOwnProperty;function _r(r,{
instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0,s=t,u=!0,x=t;if(t===x)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.
Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Pass"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};
e===null?e=[a]:e.push(a),t++}var J=x===t;if(t=s,e!==null&&(s?e.length=s:e=null),J){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i in r)if(!(i===
"Type"||i==="Comment"||i==="QueryLanguage"||i==="Output"||i==="Assign"||i==="Next"||i==="End")){let p={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:i},
parentSchema:c.allOf[0].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;if(i!=="Pass"){let p={instancePath:n+"/Type",keyword:"const",
params:{allowedValue:"Pass"},parentSchema:c.allOf[0].then.properties.Type,data:i};e===null?e=[p]:e.push(p),t++}}r.Comment!==void 0&&(P(r.Comment,{instancePath:n+
"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?P.errors:e.concat(P.errors),t=e.length)),r.QueryLanguage!==void 0&&(T(r.QueryLanguage,
{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===null?T.errors:e.concat(T.errors),t=e.length)),r.Assign!==void 0&&
(A(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"Assign",rootData:o})||(e=e===null?A.errors:e.concat(A.errors),t=e.length)),r.Next!==void 0&&
(k(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"Next",rootData:o})||(e=e===null?k.errors:e.concat(k.errors),t=e.length)),r.End!==void 0&&(O(r.
End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||(e=e===null?O.errors:e.concat(O.errors),t=e.length))}else{let i={instancePath:n,keyword:"\
type",params:{type:"object"},parentSchema:c.allOf[0].then,data:r};e===null?e=[i]:e.push(i),t++}var J=a===t;u=J}if(!u){let a={instancePath:n,keyword:"if",params:{
failingKeyword:"then"},parentSchema:c.allOf[0],data:r};e===null?e=[a]:e.push(a),t++}let K=t,we=!0,Ae=t;if(t===Ae)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;
if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Task"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};
e===null?e=[a]:e.push(a),t++}var U=Ae===t;if(t=K,e!==null&&(K?e.length=K:e=null),U){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.Resource===void 0){
let i={instancePath:n,keyword:"required",params:{missingProperty:"Resource"},parentSchema:c.allOf[1].then,data:r};e===null?e=[i]:e.push(i),t++}for(let i in r)if(!q.
call(c.allOf[1].then.properties,i)){let p={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:c.allOf[1].then,data:r};e===
null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;if(i!=="Task"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Task"},parentSchema:c.
allOf[1].then.properties.Type,data:i};e===null?e=[p]:e.push(p),t++}}if(r.Comment!==void 0&&(P(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"\
Comment",rootData:o})||(e=e===null?P.errors:e.concat(P.errors),t=e.length)),r.QueryLanguage!==void 0&&(T(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,
parentDataProperty:"QueryLanguage",rootData:o})||(e=e===null?T.errors:e.concat(T.errors),t=e.length)),r.Assign!==void 0&&(A(r.Assign,{instancePath:n+"/Assign",parentData:r,
parentDataProperty:"Assign",rootData:o})||(e=e===null?A.errors:e.concat(A.errors),t=e.length)),r.Next!==void 0&&(k(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"\
Next",rootData:o})||(e=e===null?k.errors:e.concat(k.errors),t=e.length)),r.End!==void 0&&(O(r.End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||
(e=e===null?O.errors:e.concat(O.errors),t=e.length)),r.Retry!==void 0&&($(r.Retry,{instancePath:n+"/Retry",parentData:r,parentDataProperty:"Retry",rootData:o})||
(e=e===null?$.errors:e.concat($.errors),t=e.length)),r.Catch!==void 0&&(v(r.Catch,{instancePath:n+"/Catch",parentData:r,parentDataProperty:"Catch",rootData:o})||
(e=e===null?v.errors:e.concat(v.errors),t=e.length)),r.Resource!==void 0&&(j(r.Resource,{instancePath:n+"/Resource",parentData:r,parentDataProperty:"Resource",rootData:o})||
(e=e===null?j.errors:e.concat(j.errors),t=e.length)),r.TimeoutSeconds!==void 0&&(oe(r.TimeoutSeconds,{instancePath:n+"/TimeoutSeconds",parentData:r,parentDataProperty:"\
TimeoutSeconds",rootData:o})||(e=e===null?oe.errors:e.concat(oe.errors),t=e.length)),r.HeartbeatSeconds!==void 0&&(oe(r.HeartbeatSeconds,{instancePath:n+"/Heart\
beatSeconds",parentData:r,parentDataProperty:"HeartbeatSeconds",rootData:o})||(e=e===null?oe.errors:e.concat(oe.errors),t=e.length)),r.Credentials!==void 0){let i=r.
Credentials;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.RoleArn===void 0){let p={instancePath:n+"/Credentials",keyword:"required",params:{missingProperty:"\
RoleArn"},parentSchema:c.allOf[1].then.properties.Credentials,data:i};e===null?e=[p]:e.push(p),t++}for(let p in i)if(p!=="RoleArn"){let l={instancePath:n+"/Cred\
entials",keyword:"additionalProperties",params:{additionalProperty:p},parentSchema:c.allOf[1].then.properties.Credentials,data:i};e===null?e=[l]:e.push(l),t++}if(i.
RoleArn!==void 0){let p=i.RoleArn;if(typeof p!="string"){let l={instancePath:n+"/Credentials/RoleArn",keyword:"type",params:{type:"string"},parentSchema:c.allOf[1].
then.properties.Credentials.properties.RoleArn,data:p};e===null?e=[l]:e.push(l),t++}}}else{let p={instancePath:n+"/Credentials",keyword:"type",params:{type:"obj\
ect"},parentSchema:c.allOf[1].then.properties.Credentials,data:i};e===null?e=[p]:e.push(p),t++}}}else{let i={instancePath:n,keyword:"type",params:{type:"object"},
parentSchema:c.allOf[1].then,data:r};e===null?e=[i]:e.push(i),t++}var U=a===t;we=U}if(!we){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:c.
allOf[1],data:r};e===null?e=[a]:e.push(a),t++}let X=t,ke=!0,be=t;if(t===be)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};
e===null?e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Choice"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var Z=be===
t;if(t=X,e!==null&&(X?e.length=X:e=null),Z){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.Choices===void 0){let i={instancePath:n,keyword:"required",
params:{missingProperty:"Choices"},parentSchema:c.allOf[2].then,data:r};e===null?e=[i]:e.push(i),t++}for(let i in r)if(!(i==="Type"||i==="Comment"||i==="QueryLa\
nguage"||i==="Output"||i==="Assign"||i==="Choices"||i==="Default")){let p={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:c.
allOf[2].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;if(i!=="Choice"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"\
Choice"},parentSchema:c.allOf[2].then.properties.Type,data:i};e===null?e=[p]:e.push(p),t++}}if(r.Comment!==void 0&&(P(r.Comment,{instancePath:n+"/Comment",parentData:r,
parentDataProperty:"Comment",rootData:o})||(e=e===null?P.errors:e.concat(P.errors),t=e.length)),r.QueryLanguage!==void 0&&(T(r.QueryLanguage,{instancePath:n+"/Q\
ueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===null?T.errors:e.concat(T.errors),t=e.length)),r.Assign!==void 0&&(A(r.Assign,
{instancePath:n+"/Assign",parentData:r,parentDataProperty:"Assign",rootData:o})||(e=e===null?A.errors:e.concat(A.errors),t=e.length)),r.Choices!==void 0){let i=r.
Choices;if(Array.isArray(i)){if(i.length<1){let l={instancePath:n+"/Choices",keyword:"minItems",params:{limit:1},parentSchema:c.allOf[2].then.properties.Choices,
data:i};e===null?e=[l]:e.push(l),t++}let p=i.length;for(let l=0;l<p;l++){let S=i[l];if(S&&typeof S=="object"&&!Array.isArray(S)){if(S.Condition===void 0){let C={
instancePath:n+"/Choices/"+l,keyword:"required",params:{missingProperty:"Condition"},parentSchema:c.allOf[2].then.properties.Choices.items,data:S};e===null?e=[C]:
e.push(C),t++}if(S.Next===void 0){let C={instancePath:n+"/Choices/"+l,keyword:"required",params:{missingProperty:"Next"},parentSchema:c.allOf[2].then.properties.
Choices.items,data:S};e===null?e=[C]:e.push(C),t++}for(let C in S)if(!(C==="Condition"||C==="Assign"||C==="Output"||C==="Next"||C==="Comment")){let W={instancePath:n+
"/Choices/"+l,keyword:"additionalProperties",params:{additionalProperty:C},parentSchema:c.allOf[2].then.properties.Choices.items,data:S};e===null?e=[W]:e.push(W),
t++}if(S.Condition!==void 0){let C=S.Condition;if(typeof C!="boolean"&&typeof C!="string"){let W={instancePath:n+"/Choices/"+l+"/Condition",keyword:"type",params:{
type:c.allOf[2].then.properties.Choices.items.properties.Condition.type},parentSchema:c.allOf[2].then.properties.Choices.items.properties.Condition,data:C};e===
null?e=[W]:e.push(W),t++}if(typeof C=="string"&&!H.test(C)){let W={instancePath:n+"/Choices/"+l+"/Condition",keyword:"pattern",params:{pattern:"^\\{%[\\s\\S]*%\\}$"},
schema:"^\\{%[\\s\\S]*%\\}$",parentSchema:c.allOf[2].then.properties.Choices.items.properties.Condition,data:C};e===null?e=[W]:e.push(W),t++}}S.Assign!==void 0&&
(A(S.Assign,{instancePath:n+"/Choices/"+l+"/Assign",parentData:S,parentDataProperty:"Assign",rootData:o})||(e=e===null?A.errors:e.concat(A.errors),t=e.length)),
S.Next!==void 0&&(k(S.Next,{instancePath:n+"/Choices/"+l+"/Next",parentData:S,parentDataProperty:"Next",rootData:o})||(e=e===null?k.errors:e.concat(k.errors),t=
e.length)),S.Comment!==void 0&&(P(S.Comment,{instancePath:n+"/Choices/"+l+"/Comment",parentData:S,parentDataProperty:"Comment",rootData:o})||(e=e===null?P.errors:
e.concat(P.errors),t=e.length))}else{let C={instancePath:n+"/Choices/"+l,keyword:"type",params:{type:"object"},parentSchema:c.allOf[2].then.properties.Choices.items,
data:S};e===null?e=[C]:e.push(C),t++}}}else{let p={instancePath:n+"/Choices",keyword:"type",params:{type:"array"},parentSchema:c.allOf[2].then.properties.Choices,
data:i};e===null?e=[p]:e.push(p),t++}}r.Default!==void 0&&(k(r.Default,{instancePath:n+"/Default",parentData:r,parentDataProperty:"Default",rootData:o})||(e=e===
null?k.errors:e.concat(k.errors),t=e.length))}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:c.allOf[2].then,data:r};e===null?e=[
i]:e.push(i),t++}var Z=a===t;ke=Z}if(!ke){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:c.allOf[2],data:r};e===null?e=[a]:e.push(
a),t++}let z=t,Ie=!0,Oe=t;if(t===Oe)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.
Type!==void 0&&r.Type!=="Wait"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var G=Oe===t;if(t=z,e!==null&&(z?e.length=z:e=
null),G){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i in r)if(!q.call(c.allOf[3].then.properties,i)){let p={instancePath:n,keyword:"additional\
Properties",params:{additionalProperty:i},parentSchema:c.allOf[3].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;if(i!=="Wait"){let p={
instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Wait"},parentSchema:c.allOf[3].then.properties.Type,data:i};e===null?e=[p]:e.push(p),t++}}if(r.Comment!==
void 0&&(P(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?P.errors:e.concat(P.errors),t=e.length)),r.QueryLanguage!==
void 0&&(T(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===null?T.errors:e.concat(T.errors),
t=e.length)),r.Assign!==void 0&&(A(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"Assign",rootData:o})||(e=e===null?A.errors:e.concat(A.errors),
t=e.length)),r.Next!==void 0&&(k(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"Next",rootData:o})||(e=e===null?k.errors:e.concat(k.errors),t=e.
length)),r.End!==void 0&&(O(r.End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||(e=e===null?O.errors:e.concat(O.errors),t=e.length)),
r.Seconds!==void 0){let i=r.Seconds;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))&&typeof i!="string"){let p={instancePath:n+"/Seconds",keyword:"type",
params:{type:c.allOf[3].then.properties.Seconds.type},parentSchema:c.allOf[3].then.properties.Seconds,data:i};e===null?e=[p]:e.push(p),t++}if(typeof i=="number"&&
isFinite(i)){if(i>99999999||isNaN(i)){let p={instancePath:n+"/Seconds",keyword:"maximum",params:{comparison:"<=",limit:99999999},parentSchema:c.allOf[3].then.properties.
Seconds,data:i};e===null?e=[p]:e.push(p),t++}if(i<0||isNaN(i)){let p={instancePath:n+"/Seconds",keyword:"minimum",params:{comparison:">=",limit:0},parentSchema:c.
allOf[3].then.properties.Seconds,data:i};e===null?e=[p]:e.push(p),t++}}if(typeof i=="string"&&!H.test(i)){let p={instancePath:n+"/Seconds",keyword:"pattern",params:{
pattern:"^\\{%[\\s\\S]*%\\}$"},schema:"^\\{%[\\s\\S]*%\\}$",parentSchema:c.allOf[3].then.properties.Seconds,data:i};e===null?e=[p]:e.push(p),t++}}if(r.Timestamp!==
void 0){let i=r.Timestamp;if(typeof i!="string"){let p={instancePath:n+"/Timestamp",keyword:"type",params:{type:"string"},parentSchema:c.allOf[3].then.properties.
Timestamp,data:i};e===null?e=[p]:e.push(p),t++}}}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:c.allOf[3].then,data:r};e===null?
e=[i]:e.push(i),t++}var G=a===t;Ie=G}if(!Ie){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:c.allOf[3],data:r};e===null?e=[a]:e.
push(a),t++}let Y=t,Ne=!0,Re=t;if(t===Re)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.
Type!==void 0&&r.Type!=="Succeed"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var ee=Re===t;if(t=Y,e!==null&&(Y?e.length=
Y:e=null),ee){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i in r)if(!(i==="Type"||i==="Comment"||i==="QueryLanguage"||i==="Output")){let p={instancePath:n,
keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:c.allOf[4].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;
if(i!=="Succeed"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Succeed"},parentSchema:c.allOf[4].then.properties.Type,data:i};e===null?e=
[p]:e.push(p),t++}}r.Comment!==void 0&&(P(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?P.errors:e.concat(
P.errors),t=e.length)),r.QueryLanguage!==void 0&&(T(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||
(e=e===null?T.errors:e.concat(T.errors),t=e.length))}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:c.allOf[4].then,data:r};e===null?
e=[i]:e.push(i),t++}var ee=a===t;Ne=ee}if(!Ne){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:c.allOf[4],data:r};e===null?e=[a]:
e.push(a),t++}let re=t,xe=!0,Ee=t;if(t===Ee)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),
t++}else if(r.Type!==void 0&&r.Type!=="Fail"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var te=Ee===t;if(t=re,e!==null&&
(re?e.length=re:e=null),te){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i in r)if(!(i==="Type"||i==="Comment"||i==="QueryLanguage"||i==="Error"||
i==="Cause")){let p={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:c.allOf[5].then,data:r};e===null?e=[p]:e.push(p),t++}
if(r.Type!==void 0){let i=r.Type;if(i!=="Fail"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Fail"},parentSchema:c.allOf[5].then.properties.
Type,data:i};e===null?e=[p]:e.push(p),t++}}r.Comment!==void 0&&(P(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=
e===null?P.errors:e.concat(P.errors),t=e.length)),r.QueryLanguage!==void 0&&(T(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"\
QueryLanguage",rootData:o})||(e=e===null?T.errors:e.concat(T.errors),t=e.length)),r.Error!==void 0&&(ae(r.Error,{instancePath:n+"/Error",parentData:r,parentDataProperty:"\
Error",rootData:o})||(e=e===null?ae.errors:e.concat(ae.errors),t=e.length)),r.Cause!==void 0&&(ae(r.Cause,{instancePath:n+"/Cause",parentData:r,parentDataProperty:"\
Cause",rootData:o})||(e=e===null?ae.errors:e.concat(ae.errors),t=e.length))}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:c.allOf[5].
then,data:r};e===null?e=[i]:e.push(i),t++}var te=a===t;xe=te}if(!xe){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:c.allOf[5],data:r};
e===null?e=[a]:e.push(a),t++}let ne=t,$e=!0,ve=t;if(t===ve)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?
e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Parallel"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var se=ve===
t;if(t=ne,e!==null&&(ne?e.length=ne:e=null),se){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.Branches===void 0){let i={instancePath:n,keyword:"requ\
ired",params:{missingProperty:"Branches"},parentSchema:c.allOf[6].then,data:r};e===null?e=[i]:e.push(i),t++}for(let i in r)if(!q.call(c.allOf[6].then.properties,
i)){let p={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:c.allOf[6].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==
void 0){let i=r.Type;if(i!=="Parallel"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Parallel"},parentSchema:c.allOf[6].then.properties.Type,
data:i};e===null?e=[p]:e.push(p),t++}}r.Comment!==void 0&&(P(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===
null?P.errors:e.concat(P.errors),t=e.length)),r.QueryLanguage!==void 0&&(T(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"Que\
ryLanguage",rootData:o})||(e=e===null?T.errors:e.concat(T.errors),t=e.length)),r.Assign!==void 0&&(A(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"\
Assign",rootData:o})||(e=e===null?A.errors:e.concat(A.errors),t=e.length)),r.Next!==void 0&&(k(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"N\
ext",rootData:o})||(e=e===null?k.errors:e.concat(k.errors),t=e.length)),r.End!==void 0&&(O(r.End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||
(e=e===null?O.errors:e.concat(O.errors),t=e.length)),r.Retry!==void 0&&($(r.Retry,{instancePath:n+"/Retry",parentData:r,parentDataProperty:"Retry",rootData:o})||
(e=e===null?$.errors:e.concat($.errors),t=e.length)),r.Catch!==void 0&&(v(r.Catch,{instancePath:n+"/Catch",parentData:r,parentDataProperty:"Catch",rootData:o})||
(e=e===null?v.errors:e.concat(v.errors),t=e.length)),r.Branches!==void 0&&(pr(r.Branches,{instancePath:n+"/Branches",parentData:r,parentDataProperty:"Branches",
rootData:o})||(e=e===null?pr.errors:e.concat(pr.errors),t=e.length))}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:c.allOf[6].then,
data:r};e===null?e=[i]:e.push(i),t++}var se=a===t;$e=se}if(!$e){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:c.allOf[6],data:r};
e===null?e=[a]:e.push(a),t++}let ie=t,je=!0,Be=t;if(t===Be)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?
e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Map"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var pe=Be===t;if(t=
ie,e!==null&&(ie?e.length=ie:e=null),pe){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i in r)if(!q.call(c.allOf[7].then.properties,i)){let p={instancePath:n,
keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:c.allOf[7].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;
if(i!=="Map"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Map"},parentSchema:c.allOf[7].then.properties.Type,data:i};e===null?e=[p]:e.push(
p),t++}}if(r.Comment!==void 0&&(P(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?P.errors:e.concat(P.errors),
t=e.length)),r.QueryLanguage!==void 0&&(T(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===
null?T.errors:e.concat(T.errors),t=e.length)),r.Assign!==void 0&&(A(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"Assign",rootData:o})||(e=
e===null?A.errors:e.concat(A.errors),t=e.length)),r.Next!==void 0&&(k(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"Next",rootData:o})||(e=e===
null?k.errors:e.concat(k.errors),t=e.length)),r.End!==void 0&&(O(r.End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||(e=e===null?O.
errors:e.concat(O.errors),t=e.length)),r.Retry!==void 0&&($(r.Retry,{instancePath:n+"/Retry",parentData:r,parentDataProperty:"Retry",rootData:o})||(e=e===null?$.
errors:e.concat($.errors),t=e.length)),r.Catch!==void 0&&(v(r.Catch,{instancePath:n+"/Catch",parentData:r,parentDataProperty:"Catch",rootData:o})||(e=e===null?v.
errors:e.concat(v.errors),t=e.length)),r.ItemProcessor!==void 0&&(le(r.ItemProcessor,{instancePath:n+"/ItemProcessor",parentData:r,parentDataProperty:"ItemProce\
ssor",rootData:o})||(e=e===null?le.errors:e.concat(le.errors),t=e.length)),r.Iterator!==void 0&&(le(r.Iterator,{instancePath:n+"/Iterator",parentData:r,parentDataProperty:"\
Iterator",rootData:o})||(e=e===null?le.errors:e.concat(le.errors),t=e.length)),r.Items!==void 0){let i=r.Items;if((!i||typeof i!="object")&&typeof i!="string"){
let p={instancePath:n+"/Items",keyword:"type",params:{type:c.allOf[7].then.properties.Items.type},parentSchema:c.allOf[7].then.properties.Items,data:i};e===null?
e=[p]:e.push(p),t++}if(typeof i=="string"&&!H.test(i)){let p={instancePath:n+"/Items",keyword:"pattern",params:{pattern:"^\\{%[\\s\\S]*%\\}$"},schema:"^\\{%[\\s\\S\
]*%\\}$",parentSchema:c.allOf[7].then.properties.Items,data:i};e===null?e=[p]:e.push(p),t++}}if(r.MaxConcurrency!==void 0&&(B(r.MaxConcurrency,{instancePath:n+"\
/MaxConcurrency",parentData:r,parentDataProperty:"MaxConcurrency",rootData:o})||(e=e===null?B.errors:e.concat(B.errors),t=e.length)),r.ToleratedFailureCount!==void 0&&
(B(r.ToleratedFailureCount,{instancePath:n+"/ToleratedFailureCount",parentData:r,parentDataProperty:"ToleratedFailureCount",rootData:o})||(e=e===null?B.errors:e.
concat(B.errors),t=e.length)),r.ToleratedFailurePercentage!==void 0){let i=r.ToleratedFailurePercentage;if(!(typeof i=="number"&&isFinite(i))&&typeof i!="string"){
let p={instancePath:n+"/ToleratedFailurePercentage",keyword:"type",params:{type:c.allOf[7].then.properties.ToleratedFailurePercentage.type},parentSchema:c.allOf[7].
then.properties.ToleratedFailurePercentage,data:i};e===null?e=[p]:e.push(p),t++}if(typeof i=="number"&&isFinite(i)){if(i>100||isNaN(i)){let p={instancePath:n+"/\
ToleratedFailurePercentage",keyword:"maximum",params:{comparison:"<=",limit:100},parentSchema:c.allOf[7].then.properties.ToleratedFailurePercentage,data:i};e===
null?e=[p]:e.push(p),t++}if(i<0||isNaN(i)){let p={instancePath:n+"/ToleratedFailurePercentage",keyword:"minimum",params:{comparison:">=",limit:0},parentSchema:c.
allOf[7].then.properties.ToleratedFailurePercentage,data:i};e===null?e=[p]:e.push(p),t++}}if(typeof i=="string"&&!H.test(i)){let p={instancePath:n+"/ToleratedFa\
ilurePercentage",keyword:"pattern",params:{pattern:"^\\{%[\\s\\S]*%\\}$"},schema:"^\\{%[\\s\\S]*%\\}$",parentSchema:c.allOf[7].then.properties.ToleratedFailurePercentage,
data:i};e===null?e=[p]:e.push(p),t++}}if(r.Label!==void 0&&(P(r.Label,{instancePath:n+"/Label",parentData:r,parentDataProperty:"Label",rootData:o})||(e=e===null?
P.errors:e.concat(P.errors),t=e.length)),r.ItemReader!==void 0){let i=r.ItemReader;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.Resource===void 0){let p={instancePath:n+
"/ItemReader",keyword:"required",params:{missingProperty:"Resource"},parentSchema:c.allOf[7].then.properties.ItemReader,data:i};e===null?e=[p]:e.push(p),t++}for(let p in i)
if(!(p==="Resource"||p==="Arguments"||p==="ReaderConfig")){let l={instancePath:n+"/ItemReader",keyword:"additionalProperties",params:{additionalProperty:p},parentSchema:c.
allOf[7].then.properties.ItemReader,data:i};e===null?e=[l]:e.push(l),t++}if(i.Resource!==void 0&&(j(i.Resource,{instancePath:n+"/ItemReader/Resource",parentData:i,
parentDataProperty:"Resource",rootData:o})||(e=e===null?j.errors:e.concat(j.errors),t=e.length)),i.ReaderConfig!==void 0){let p=i.ReaderConfig;if(p&&typeof p=="\
object"&&!Array.isArray(p)){for(let l in p)if(!(l==="InputType"||l==="ManifestType"||l==="Transformation"||l==="ItemsPointer"||l==="CSVDelimiter"||l==="CSVHeade\
rLocation"||l==="CSVHeaders"||l==="MaxItems")){let S={instancePath:n+"/ItemReader/ReaderConfig",keyword:"additionalProperties",params:{additionalProperty:l},parentSchema:c.
allOf[7].then.properties.ItemReader.properties.ReaderConfig,data:p};e===null?e=[S]:e.push(S),t++}p.InputType!==void 0&&(P(p.InputType,{instancePath:n+"/ItemRead\
er/ReaderConfig/InputType",parentData:p,parentDataProperty:"InputType",rootData:o})||(e=e===null?P.errors:e.concat(P.errors),t=e.length)),p.ManifestType!==void 0&&
(P(p.ManifestType,{instancePath:n+"/ItemReader/ReaderConfig/ManifestType",parentData:p,parentDataProperty:"ManifestType",rootData:o})||(e=e===null?P.errors:e.concat(
P.errors),t=e.length)),p.Transformation!==void 0&&(or(p.Transformation,{instancePath:n+"/ItemReader/ReaderConfig/Transformation",parentData:p,parentDataProperty:"\
Transformation",rootData:o})||(e=e===null?or.errors:e.concat(or.errors),t=e.length)),p.ItemsPointer!==void 0&&(P(p.ItemsPointer,{instancePath:n+"/ItemReader/Rea\
derConfig/ItemsPointer",parentData:p,parentDataProperty:"ItemsPointer",rootData:o})||(e=e===null?P.errors:e.concat(P.errors),t=e.length)),p.CSVDelimiter!==void 0&&
(P(p.CSVDelimiter,{instancePath:n+"/ItemReader/ReaderConfig/CSVDelimiter",parentData:p,parentDataProperty:"CSVDelimiter",rootData:o})||(e=e===null?P.errors:e.concat(
P.errors),t=e.length)),p.CSVHeaderLocation!==void 0&&(P(p.CSVHeaderLocation,{instancePath:n+"/ItemReader/ReaderConfig/CSVHeaderLocation",parentData:p,parentDataProperty:"\
CSVHeaderLocation",rootData:o})||(e=e===null?P.errors:e.concat(P.errors),t=e.length)),p.CSVHeaders!==void 0&&(ar(p.CSVHeaders,{instancePath:n+"/ItemReader/Reade\
rConfig/CSVHeaders",parentData:p,parentDataProperty:"CSVHeaders",rootData:o})||(e=e===null?ar.errors:e.concat(ar.errors),t=e.length)),p.MaxItems!==void 0&&(B(p.
MaxItems,{instancePath:n+"/ItemReader/ReaderConfig/MaxItems",parentData:p,parentDataProperty:"MaxItems",rootData:o})||(e=e===null?B.errors:e.concat(B.errors),t=
e.length))}else{let l={instancePath:n+"/ItemReader/ReaderConfig",keyword:"type",params:{type:"object"},parentSchema:c.allOf[7].then.properties.ItemReader.properties.
ReaderConfig,data:p};e===null?e=[l]:e.push(l),t++}}}else{let p={instancePath:n+"/ItemReader",keyword:"type",params:{type:"object"},parentSchema:c.allOf[7].then.
properties.ItemReader,data:i};e===null?e=[p]:e.push(p),t++}}if(r.ItemBatcher!==void 0){let i=r.ItemBatcher;if(i&&typeof i=="object"&&!Array.isArray(i)){for(let p in i)
if(!(p==="BatchInput"||p==="MaxItemsPerBatch"||p==="MaxInputBytesPerBatch")){let l={instancePath:n+"/ItemBatcher",keyword:"additionalProperties",params:{additionalProperty:p},
parentSchema:c.allOf[7].then.properties.ItemBatcher,data:i};e===null?e=[l]:e.push(l),t++}if(i.MaxItemsPerBatch!==void 0){let p=i.MaxItemsPerBatch;if(!(typeof p==
"number"&&!(p%1)&&!isNaN(p)&&isFinite(p))&&typeof p!="string"){let l={instancePath:n+"/ItemBatcher/MaxItemsPerBatch",keyword:"type",params:{type:c.allOf[7].then.
properties.ItemBatcher.properties.MaxItemsPerBatch.type},parentSchema:c.allOf[7].then.properties.ItemBatcher.properties.MaxItemsPerBatch,data:p};e===null?e=[l]:
e.push(l),t++}if(typeof p=="number"&&isFinite(p)){if(p>1e8||isNaN(p)){let l={instancePath:n+"/ItemBatcher/MaxItemsPerBatch",keyword:"maximum",params:{comparison:"\
<=",limit:1e8},parentSchema:c.allOf[7].then.properties.ItemBatcher.properties.MaxItemsPerBatch,data:p};e===null?e=[l]:e.push(l),t++}if(p<1||isNaN(p)){let l={instancePath:n+
"/ItemBatcher/MaxItemsPerBatch",keyword:"minimum",params:{comparison:">=",limit:1},parentSchema:c.allOf[7].then.properties.ItemBatcher.properties.MaxItemsPerBatch,
data:p};e===null?e=[l]:e.push(l),t++}}if(typeof p=="string"&&!H.test(p)){let l={instancePath:n+"/ItemBatcher/MaxItemsPerBatch",keyword:"pattern",params:{pattern:"\
^\\{%[\\s\\S]*%\\}$"},schema:"^\\{%[\\s\\S]*%\\}$",parentSchema:c.allOf[7].then.properties.ItemBatcher.properties.MaxItemsPerBatch,data:p};e===null?e=[l]:e.push(
l),t++}}if(i.MaxInputBytesPerBatch!==void 0){let p=i.MaxInputBytesPerBatch;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))&&typeof p!="string"){let l={
instancePath:n+"/ItemBatcher/MaxInputBytesPerBatch",keyword:"type",params:{type:c.allOf[7].then.properties.ItemBatcher.properties.MaxInputBytesPerBatch.type},parentSchema:c.
allOf[7].then.properties.ItemBatcher.properties.MaxInputBytesPerBatch,data:p};e===null?e=[l]:e.push(l),t++}if(typeof p=="number"&&isFinite(p)){if(p>262144||isNaN(
p)){let l={instancePath:n+"/ItemBatcher/MaxInputBytesPerBatch",keyword:"maximum",params:{comparison:"<=",limit:262144},parentSchema:c.allOf[7].then.properties.ItemBatcher.
properties.MaxInputBytesPerBatch,data:p};e===null?e=[l]:e.push(l),t++}if(p<1||isNaN(p)){let l={instancePath:n+"/ItemBatcher/MaxInputBytesPerBatch",keyword:"mini\
mum",params:{comparison:">=",limit:1},parentSchema:c.allOf[7].then.properties.ItemBatcher.properties.MaxInputBytesPerBatch,data:p};e===null?e=[l]:e.push(l),t++}}
if(typeof p=="string"&&!H.test(p)){let l={instancePath:n+"/ItemBatcher/MaxInputBytesPerBatch",keyword:"pattern",params:{pattern:"^\\{%[\\s\\S]*%\\}$"},schema:"^\
\\{%[\\s\\S]*%\\}$",parentSchema:c.allOf[7].then.properties.ItemBatcher.properties.MaxInputBytesPerBatch,data:p};e===null?e=[l]:e.push(l),t++}}}else{let p={instancePath:n+
"/ItemBatcher",keyword:"type",params:{type:"object"},parentSchema:c.allOf[7].then.properties.ItemBatcher,data:i};e===null?e=[p]:e.push(p),t++}}if(r.ResultWriter!==
void 0){let i=r.ResultWriter;if(i&&typeof i=="object"&&!Array.isArray(i)){for(let p in i)if(!(p==="Resource"||p==="Arguments"||p==="WriterConfig")){let l={instancePath:n+
"/ResultWriter",keyword:"additionalProperties",params:{additionalProperty:p},parentSchema:c.allOf[7].then.properties.ResultWriter,data:i};e===null?e=[l]:e.push(
l),t++}i.Resource!==void 0&&(j(i.Resource,{instancePath:n+"/ResultWriter/Resource",parentData:i,parentDataProperty:"Resource",rootData:o})||(e=e===null?j.errors:
e.concat(j.errors),t=e.length)),i.WriterConfig!==void 0&&(lr(i.WriterConfig,{instancePath:n+"/ResultWriter/WriterConfig",parentData:i,parentDataProperty:"Writer\
Config",rootData:o})||(e=e===null?lr.errors:e.concat(lr.errors),t=e.length))}else{let p={instancePath:n+"/ResultWriter",keyword:"type",params:{type:"object"},parentSchema:c.
allOf[7].then.properties.ResultWriter,data:i};e===null?e=[p]:e.push(p),t++}}}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:c.allOf[7].
then,data:r};e===null?e=[i]:e.push(i),t++}var pe=a===t;je=pe}if(!je){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:c.allOf[7],data:r};
e===null?e=[a]:e.push(a),t++}if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.Type===void 0){let a={instancePath:n,keyword:"required",params:{missingProperty:"\
Type"},parentSchema:c,data:r};e===null?e=[a]:e.push(a),t++}r.Type!==void 0&&(ur(r.Type,{instancePath:n+"/Type",parentData:r,parentDataProperty:"Type",rootData:o})||
(e=e===null?ur.errors:e.concat(ur.errors),t=e.length))}else{let a={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:c,data:r};e===null?e=[a]:e.
push(a),t++}return _r.errors=e,t===0}var Yr=Vr,y={description:"an object with a Type",type:"object",required:["Type"],properties:{Type:{$ref:"urn:typestep:asl:p\
arts#/definitions/part5"}},allOf:[{if:{type:"object",required:["Type"],properties:{Type:{const:"Pass"}}},then:{description:"a Pass state",type:"object",properties:{
Type:{const:"Pass"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"urn:typestep:asl:parts#/definitions/part3"},InputPath:{$ref:"\
urn:typestep:asl:parts#/definitions/part29"},OutputPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},Assign:{$ref:"urn:typestep:asl:parts#/definitions/pa\
rt6"},Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},End:{$ref:"urn:typestep:asl:parts#/definitions/part7"},Result:!0,Parameters:!0,ResultPath:{$ref:"u\
rn:typestep:asl:parts#/definitions/part29"}},additionalProperties:!1}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Task"}}},then:{description:"\
a Task state",type:"object",required:["Resource"],properties:{Type:{const:"Task"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"\
urn:typestep:asl:parts#/definitions/part3"},InputPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},OutputPath:{$ref:"urn:typestep:asl:parts#/definitions/\
part29"},Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},End:{$ref:"urn:typestep:asl:parts#/de\
finitions/part7"},ResultPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},ResultSelector:!0,Retry:{$ref:"urn:typestep:asl:parts#/definitions/part8"},Catch:{
$ref:"urn:typestep:asl:parts#/definitions/part30"},Resource:{$ref:"urn:typestep:asl:parts#/definitions/part18"},Parameters:!0,TimeoutSeconds:{$ref:"urn:typestep\
:asl:parts#/definitions/part4"},TimeoutSecondsPath:{$ref:"urn:typestep:asl:parts#/definitions/part32"},HeartbeatSeconds:{$ref:"urn:typestep:asl:parts#/definitio\
ns/part4"},HeartbeatSecondsPath:{$ref:"urn:typestep:asl:parts#/definitions/part32"},Credentials:{description:"an object",type:"object",properties:{RoleArn:{$ref:"\
urn:typestep:asl:parts#/definitions/part0"},"RoleArn.$":{$ref:"urn:typestep:asl:parts#/definitions/part32"}},additionalProperties:!1}},additionalProperties:!1}},
{if:{type:"object",required:["Type"],properties:{Type:{const:"Choice"}}},then:{description:"a Choice state",type:"object",required:["Choices"],properties:{Type:{
const:"Choice"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"urn:typestep:asl:parts#/definitions/part3"},InputPath:{$ref:"urn\
:typestep:asl:parts#/definitions/part29"},OutputPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},
Choices:{description:"a non-empty list of rules",type:"array",items:{description:"an object with Variable, an operator and Next",type:"object",required:["Next"],
properties:{Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Comment:{$ref:"urn:typestep:asl:pa\
rts#/definitions/part0"}}},minItems:1},Default:{$ref:"urn:typestep:asl:parts#/definitions/part1"}},additionalProperties:!1}},{if:{type:"object",required:["Type"],
properties:{Type:{const:"Wait"}}},then:{description:"a Wait state",type:"object",properties:{Type:{const:"Wait"},Comment:{$ref:"urn:typestep:asl:parts#/definiti\
ons/part0"},QueryLanguage:{$ref:"urn:typestep:asl:parts#/definitions/part3"},InputPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},OutputPath:{$ref:"urn\
:typestep:asl:parts#/definitions/part29"},Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},End:{
$ref:"urn:typestep:asl:parts#/definitions/part7"},Seconds:{description:"a whole number of seconds from 0 to 99999999",type:"integer",minimum:0,maximum:99999999},
SecondsPath:{$ref:"urn:typestep:asl:parts#/definitions/part32"},Timestamp:{description:'a timestamp such as "2027-01-31T09:00:00Z"',type:"string"},TimestampPath:{
$ref:"urn:typestep:asl:parts#/definitions/part32"}},additionalProperties:!1}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Succeed"}}},then:{description:"\
a Succeed state",type:"object",properties:{Type:{const:"Succeed"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"urn:typestep:a\
sl:parts#/definitions/part3"},InputPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},OutputPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"}},additionalProperties:!1}},
{if:{type:"object",required:["Type"],properties:{Type:{const:"Fail"}}},then:{description:"a Fail state",type:"object",properties:{Type:{const:"Fail"},Comment:{$ref:"\
urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"urn:typestep:asl:parts#/definitions/part3"},Error:{$ref:"urn:typestep:asl:parts#/definitions/pa\
rt0"},Cause:{$ref:"urn:typestep:asl:parts#/definitions/part0"},ErrorPath:{$ref:"urn:typestep:asl:parts#/definitions/part32"},CausePath:{$ref:"urn:typestep:asl:p\
arts#/definitions/part32"}},additionalProperties:!1}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Parallel"}}},then:{description:"a Parallel s\
tate",type:"object",required:["Branches"],properties:{Type:{const:"Parallel"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"ur\
n:typestep:asl:parts#/definitions/part3"},InputPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},OutputPath:{$ref:"urn:typestep:asl:parts#/definitions/pa\
rt29"},Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},End:{$ref:"urn:typestep:asl:parts#/defi\
nitions/part7"},ResultPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},ResultSelector:!0,Retry:{$ref:"urn:typestep:asl:parts#/definitions/part8"},Catch:{
$ref:"urn:typestep:asl:parts#/definitions/part30"},Parameters:!0,Branches:{$ref:"urn:typestep:asl:parts#/definitions/part21"}},additionalProperties:!1}},{if:{type:"\
object",required:["Type"],properties:{Type:{const:"Map"}}},then:{description:"a Map state",type:"object",properties:{Type:{const:"Map"},Comment:{$ref:"urn:types\
tep:asl:parts#/definitions/part0"},QueryLanguage:{$ref:"urn:typestep:asl:parts#/definitions/part3"},InputPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},
OutputPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},Next:{$ref:"urn:typestep:asl:parts#/def\
initions/part1"},End:{$ref:"urn:typestep:asl:parts#/definitions/part7"},ResultPath:{$ref:"urn:typestep:asl:parts#/definitions/part29"},ResultSelector:!0,Retry:{
$ref:"urn:typestep:asl:parts#/definitions/part8"},Catch:{$ref:"urn:typestep:asl:parts#/definitions/part30"},ItemProcessor:{$ref:"urn:typestep:asl:parts#/definit\
ions/part22"},Iterator:{$ref:"urn:typestep:asl:parts#/definitions/part22"},ItemSelector:!0,ItemsPath:{$ref:"urn:typestep:asl:parts#/definitions/part32"},Parameters:!0,
MaxConcurrency:{$ref:"urn:typestep:asl:parts#/definitions/part33"},MaxConcurrencyPath:{$ref:"urn:typestep:asl:parts#/definitions/part32"},ToleratedFailureCount:{
$ref:"urn:typestep:asl:parts#/definitions/part33"},ToleratedFailureCountPath:{$ref:"urn:typestep:asl:parts#/definitions/part32"},ToleratedFailurePercentage:{description:"\
a number from 0 to 100",type:"number",minimum:0,maximum:100},ToleratedFailurePercentagePath:{$ref:"urn:typestep:asl:parts#/definitions/part32"},Label:{$ref:"urn\
:typestep:asl:parts#/definitions/part0"},ItemReader:{description:"an object with Resource",type:"object",required:["Resource"],properties:{Resource:{$ref:"urn:t\
ypestep:asl:parts#/definitions/part18"},Parameters:!0,ReaderConfig:{description:"an object",type:"object",properties:{InputType:{$ref:"urn:typestep:asl:parts#/d\
efinitions/part0"},ManifestType:{$ref:"urn:typestep:asl:parts#/definitions/part0"},Transformation:{$ref:"urn:typestep:asl:parts#/definitions/part24"},ItemsPointer:{
$ref:"urn:typestep:asl:parts#/definitions/part0"},CSVDelimiter:{$ref:"urn:typestep:asl:parts#/definitions/part0"},CSVHeaderLocation:{$ref:"urn:typestep:asl:part\
s#/definitions/part0"},CSVHeaders:{$ref:"urn:typestep:asl:parts#/definitions/part25"},MaxItems:{$ref:"urn:typestep:asl:parts#/definitions/part33"},MaxItemsPath:{
$ref:"urn:typestep:asl:parts#/definitions/part32"}},additionalProperties:!1}},additionalProperties:!1},ItemBatcher:{description:"an object",type:"object",properties:{
BatchInput:!0,MaxItemsPerBatch:{description:"a whole number from 1 to 100000000",type:"integer",minimum:1,maximum:1e8},MaxItemsPerBatchPath:{$ref:"urn:typestep:\
asl:parts#/definitions/part32"},MaxInputBytesPerBatch:{description:"a whole number from 1 to 262144",type:"integer",minimum:1,maximum:262144},MaxInputBytesPerBatchPath:{
$ref:"urn:typestep:asl:parts#/definitions/part32"}},additionalProperties:!1},ResultWriter:{description:"an object",type:"object",properties:{Resource:{$ref:"urn\
:typestep:asl:parts#/definitions/part18"},Parameters:!0,WriterConfig:{$ref:"urn:typestep:asl:parts#/definitions/part26"}},additionalProperties:!1}},additionalProperties:!1}}]};
function d(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"type",params:{
type:"string"},parentSchema:Ce,data:r};e===null?e=[s]:e.push(s),t++}return d.errors=e,t===0}function w(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){
let e=null,t=0;if(!(r==="JSONPath"||r==="JSONata")){let s={instancePath:n,keyword:"enum",params:{allowedValues:De.enum},parentSchema:De,data:r};e===null?e=[s]:e.
push(s),t++}return w.errors=e,t===0}var wr={description:'a path such as "$.a.b", or null',type:["string","null"]};function g(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"&&r!==null){let s={instancePath:n,keyword:"type",params:{type:wr.type},parentSchema:wr,data:r};e===null?e=
[s]:e.push(s),t++}return g.errors=e,t===0}function b(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(r&&typeof r=="\
object"&&!Array.isArray(r))){let s={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:Or,data:r};e===null?e=[s]:e.push(s),t++}return b.errors=e,
t===0}function I(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"t\
ype",params:{type:"string"},parentSchema:Te,data:r};e===null?e=[s]:e.push(s),t++}return I.errors=e,t===0}function N(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(typeof r!="boolean"){let s={instancePath:n,keyword:"type",params:{type:"boolean"},parentSchema:Lr,data:r};e===null?e=[s]:e.push(
s),t++}return N.errors=e,t===0}function M(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(Array.isArray(r)){let s=r.length;
for(let u=0;u<s;u++)ce(r[u],{instancePath:n+"/"+u,parentData:r,parentDataProperty:u,rootData:o})||(e=e===null?ce.errors:e.concat(ce.errors),t=e.length)}else{let s={
instancePath:n,keyword:"type",params:{type:"array"},parentSchema:Fr,data:r};e===null?e=[s]:e.push(s),t++}return M.errors=e,t===0}var Kr={description:"a list of \
catchers",type:"array",items:{$ref:"urn:typestep:asl:parts#/definitions/part31"}},qe={description:"an object with ErrorEquals and Next",type:"object",required:[
"ErrorEquals","Next"],properties:{ErrorEquals:{$ref:"urn:typestep:asl:parts#/definitions/part10"},Assign:{$ref:"urn:typestep:asl:parts#/definitions/part6"},ResultPath:{
$ref:"urn:typestep:asl:parts#/definitions/part29"},Next:{$ref:"urn:typestep:asl:parts#/definitions/part1"},Comment:{$ref:"urn:typestep:asl:parts#/definitions/pa\
rt0"}},additionalProperties:!1};function fr(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"&&r!==null){
let s={instancePath:n,keyword:"type",params:{type:wr.type},parentSchema:wr,data:r};e===null?e=[s]:e.push(s),t++}return fr.errors=e,t===0}function cr(r,{instancePath:n="",
parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.ErrorEquals===void 0){let s={instancePath:n,
keyword:"required",params:{missingProperty:"ErrorEquals"},parentSchema:qe,data:r};e===null?e=[s]:e.push(s),t++}if(r.Next===void 0){let s={instancePath:n,keyword:"\
required",params:{missingProperty:"Next"},parentSchema:qe,data:r};e===null?e=[s]:e.push(s),t++}for(let s in r)if(!(s==="ErrorEquals"||s==="Assign"||s==="ResultP\
ath"||s==="Next"||s==="Comment")){let u={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:s},parentSchema:qe,data:r};e===null?e=[u]:e.push(
u),t++}r.ErrorEquals!==void 0&&(_(r.ErrorEquals,{instancePath:n+"/ErrorEquals",parentData:r,parentDataProperty:"ErrorEquals",rootData:o})||(e=e===null?_.errors:
e.concat(_.errors),t=e.length)),r.Assign!==void 0&&(ye(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"Assign",rootData:o})||(e=e===null?ye.
errors:e.concat(ye.errors),t=e.length)),r.ResultPath!==void 0&&(fr(r.ResultPath,{instancePath:n+"/ResultPath",parentData:r,parentDataProperty:"ResultPath",rootData:o})||
(e=e===null?fr.errors:e.concat(fr.errors),t=e.length)),r.Next!==void 0&&(me(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"Next",rootData:o})||
(e=e===null?me.errors:e.concat(me.errors),t=e.length)),r.Comment!==void 0&&(R(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||
(e=e===null?R.errors:e.concat(R.errors),t=e.length))}else{let s={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:qe,data:r};e===null?e=[s]:e.push(
s),t++}return cr.errors=e,t===0}function L(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(Array.isArray(r)){let s=r.
length;for(let u=0;u<s;u++)cr(r[u],{instancePath:n+"/"+u,parentData:r,parentDataProperty:u,rootData:o})||(e=e===null?cr.errors:e.concat(cr.errors),t=e.length)}else{
let s={instancePath:n,keyword:"type",params:{type:"array"},parentSchema:Kr,data:r};e===null?e=[s]:e.push(s),t++}return L.errors=e,t===0}function F(r,{instancePath:n="",
parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(typeof r=="string"){if(!Qr.test(r)){let s={instancePath:n,keyword:"pattern",params:{pattern:"\
."},parentSchema:Pr,data:r};e===null?e=[s]:e.push(s),t++}}else{let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Pr,data:r};e===null?e=[s]:
e.push(s),t++}return F.errors=e,t===0}function ue(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(typeof r=="number"&&
!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:n,keyword:"type",params:{type:"integer"},parentSchema:V,data:r};e===null?e=[s]:e.push(s),t++}if(typeof r=="\
number"&&isFinite(r)){if(r>99999999||isNaN(r)){let s={instancePath:n,keyword:"maximum",params:{comparison:"<=",limit:99999999},parentSchema:V,data:r};e===null?e=
[s]:e.push(s),t++}if(r<1||isNaN(r)){let s={instancePath:n,keyword:"minimum",params:{comparison:">=",limit:1},parentSchema:V,data:r};e===null?e=[s]:e.push(s),t++}}
return ue.errors=e,t===0}var Ur={description:'a path such as "$.a.b", a string',type:"string"};function D(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(typeof r!="string"){let s={instancePath:n,keyword:"type",params:{type:"string"},parentSchema:Ur,data:r};e===null?e=[s]:e.push(
s),t++}return D.errors=e,t===0}function yr(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(Array.isArray(r)){if(r.length<
1){let u={instancePath:n,keyword:"minItems",params:{limit:1},parentSchema:Sr,data:r};e===null?e=[u]:e.push(u),t++}let s=r.length;for(let u=0;u<s;u++)he(r[u],{instancePath:n+
"/"+u,parentData:r,parentDataProperty:u,rootData:o})||(e=e===null?he.errors:e.concat(he.errors),t=e.length)}else{let s={instancePath:n,keyword:"type",params:{type:"\
array"},parentSchema:Sr,data:r};e===null?e=[s]:e.push(s),t++}return yr.errors=e,t===0}function fe(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){
let e=null,t=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let s={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:Nr,data:r};e===null?e=[s]:
e.push(s),t++}return fe.errors=e,t===0}var Ir={description:"a whole number from 0 to 100000000",type:"integer",minimum:0,maximum:1e8};function Q(r,{instancePath:n="",
parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:n,keyword:"type",
params:{type:"integer"},parentSchema:Ir,data:r};e===null?e=[s]:e.push(s),t++}if(typeof r=="number"&&isFinite(r)){if(r>1e8||isNaN(r)){let s={instancePath:n,keyword:"\
maximum",params:{comparison:"<=",limit:1e8},parentSchema:Ir,data:r};e===null?e=[s]:e.push(s),t++}if(r<0||isNaN(r)){let s={instancePath:n,keyword:"minimum",params:{
comparison:">=",limit:0},parentSchema:Ir,data:r};e===null?e=[s]:e.push(s),t++}}return Q.errors=e,t===0}function mr(r,{instancePath:n="",parentData:m,parentDataProperty:h,
rootData:o=r}={}){let e=null,t=0;if(!(r==="NONE"||r==="LOAD_AND_FLATTEN")){let s={instancePath:n,keyword:"enum",params:{allowedValues:Dr.enum},parentSchema:Dr,data:r};
e===null?e=[s]:e.push(s),t++}return mr.errors=e,t===0}function hr(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(Array.
isArray(r)){let s=r.length;for(let u=0;u<s;u++)R(r[u],{instancePath:n+"/"+u,parentData:r,parentDataProperty:u,rootData:o})||(e=e===null?R.errors:e.concat(R.errors),
t=e.length)}else{let s={instancePath:n,keyword:"type",params:{type:"array"},parentSchema:qr,data:r};e===null?e=[s]:e.push(s),t++}return hr.errors=e,t===0}function dr(r,{
instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let s in r)if(!(s==="Trans\
formation"||s==="OutputType")){let u={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:s},parentSchema:Cr,data:r};e===null?e=[u]:e.push(
u),t++}r.Transformation!==void 0&&(de(r.Transformation,{instancePath:n+"/Transformation",parentData:r,parentDataProperty:"Transformation",rootData:o})||(e=e===null?
de.errors:e.concat(de.errors),t=e.length)),r.OutputType!==void 0&&(ge(r.OutputType,{instancePath:n+"/OutputType",parentData:r,parentDataProperty:"OutputType",rootData:o})||
(e=e===null?ge.errors:e.concat(ge.errors),t=e.length))}else{let s={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:Cr,data:r};e===null?e=[s]:e.
push(s),t++}return dr.errors=e,t===0}function gr(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0;if(!(r==="Task"||r==="W\
ait"||r==="Pass"||r==="Succeed"||r==="Fail"||r==="Choice"||r==="Parallel"||r==="Map")){let s={instancePath:n,keyword:"enum",params:{allowedValues:Tr.enum},parentSchema:Tr,
data:r};e===null?e=[s]:e.push(s),t++}return gr.errors=e,t===0}function Vr(r,{instancePath:n="",parentData:m,parentDataProperty:h,rootData:o=r}={}){let e=null,t=0,
s=t,u=!0,x=t;if(t===x)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.Type!==
void 0&&r.Type!=="Pass"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var J=x===t;if(t=s,e!==null&&(s?e.length=s:e=null),J){
let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i in r)if(!q.call(y.allOf[0].then.properties,i)){let p={instancePath:n,keyword:"additionalPropertie\
s",params:{additionalProperty:i},parentSchema:y.allOf[0].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;if(i!=="Pass"){let p={instancePath:n+
"/Type",keyword:"const",params:{allowedValue:"Pass"},parentSchema:y.allOf[0].then.properties.Type,data:i};e===null?e=[p]:e.push(p),t++}}r.Comment!==void 0&&(d(r.
Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),r.QueryLanguage!==
void 0&&(w(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===null?w.errors:e.concat(w.errors),
t=e.length)),r.InputPath!==void 0&&(g(r.InputPath,{instancePath:n+"/InputPath",parentData:r,parentDataProperty:"InputPath",rootData:o})||(e=e===null?g.errors:e.
concat(g.errors),t=e.length)),r.OutputPath!==void 0&&(g(r.OutputPath,{instancePath:n+"/OutputPath",parentData:r,parentDataProperty:"OutputPath",rootData:o})||(e=
e===null?g.errors:e.concat(g.errors),t=e.length)),r.Assign!==void 0&&(b(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"Assign",rootData:o})||
(e=e===null?b.errors:e.concat(b.errors),t=e.length)),r.Next!==void 0&&(I(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"Next",rootData:o})||(e=
e===null?I.errors:e.concat(I.errors),t=e.length)),r.End!==void 0&&(N(r.End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||(e=e===null?
N.errors:e.concat(N.errors),t=e.length)),r.ResultPath!==void 0&&(g(r.ResultPath,{instancePath:n+"/ResultPath",parentData:r,parentDataProperty:"ResultPath",rootData:o})||
(e=e===null?g.errors:e.concat(g.errors),t=e.length))}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:y.allOf[0].then,data:r};e===null?
e=[i]:e.push(i),t++}var J=a===t;u=J}if(!u){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:y.allOf[0],data:r};e===null?e=[a]:e.push(
a),t++}let K=t,we=!0,Ae=t;if(t===Ae)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.
Type!==void 0&&r.Type!=="Task"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var U=Ae===t;if(t=K,e!==null&&(K?e.length=K:e=
null),U){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.Resource===void 0){let i={instancePath:n,keyword:"required",params:{missingProperty:"Resource"},
parentSchema:y.allOf[1].then,data:r};e===null?e=[i]:e.push(i),t++}for(let i in r)if(!q.call(y.allOf[1].then.properties,i)){let p={instancePath:n,keyword:"additi\
onalProperties",params:{additionalProperty:i},parentSchema:y.allOf[1].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;if(i!=="Task"){
let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Task"},parentSchema:y.allOf[1].then.properties.Type,data:i};e===null?e=[p]:e.push(p),t++}}if(r.
Comment!==void 0&&(d(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),
r.QueryLanguage!==void 0&&(w(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===null?w.errors:
e.concat(w.errors),t=e.length)),r.InputPath!==void 0&&(g(r.InputPath,{instancePath:n+"/InputPath",parentData:r,parentDataProperty:"InputPath",rootData:o})||(e=e===
null?g.errors:e.concat(g.errors),t=e.length)),r.OutputPath!==void 0&&(g(r.OutputPath,{instancePath:n+"/OutputPath",parentData:r,parentDataProperty:"OutputPath",
rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.Assign!==void 0&&(b(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"Ass\
ign",rootData:o})||(e=e===null?b.errors:e.concat(b.errors),t=e.length)),r.Next!==void 0&&(I(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"Next",
rootData:o})||(e=e===null?I.errors:e.concat(I.errors),t=e.length)),r.End!==void 0&&(N(r.End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||
(e=e===null?N.errors:e.concat(N.errors),t=e.length)),r.ResultPath!==void 0&&(g(r.ResultPath,{instancePath:n+"/ResultPath",parentData:r,parentDataProperty:"Resul\
tPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.Retry!==void 0&&(M(r.Retry,{instancePath:n+"/Retry",parentData:r,parentDataProperty:"\
Retry",rootData:o})||(e=e===null?M.errors:e.concat(M.errors),t=e.length)),r.Catch!==void 0&&(L(r.Catch,{instancePath:n+"/Catch",parentData:r,parentDataProperty:"\
Catch",rootData:o})||(e=e===null?L.errors:e.concat(L.errors),t=e.length)),r.Resource!==void 0&&(F(r.Resource,{instancePath:n+"/Resource",parentData:r,parentDataProperty:"\
Resource",rootData:o})||(e=e===null?F.errors:e.concat(F.errors),t=e.length)),r.TimeoutSeconds!==void 0&&(ue(r.TimeoutSeconds,{instancePath:n+"/TimeoutSeconds",parentData:r,
parentDataProperty:"TimeoutSeconds",rootData:o})||(e=e===null?ue.errors:e.concat(ue.errors),t=e.length)),r.TimeoutSecondsPath!==void 0&&(D(r.TimeoutSecondsPath,
{instancePath:n+"/TimeoutSecondsPath",parentData:r,parentDataProperty:"TimeoutSecondsPath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.length)),r.
HeartbeatSeconds!==void 0&&(ue(r.HeartbeatSeconds,{instancePath:n+"/HeartbeatSeconds",parentData:r,parentDataProperty:"HeartbeatSeconds",rootData:o})||(e=e===null?
ue.errors:e.concat(ue.errors),t=e.length)),r.HeartbeatSecondsPath!==void 0&&(D(r.HeartbeatSecondsPath,{instancePath:n+"/HeartbeatSecondsPath",parentData:r,parentDataProperty:"\
HeartbeatSecondsPath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.length)),r.Credentials!==void 0){let i=r.Credentials;if(i&&typeof i=="object"&&!Array.
isArray(i)){for(let p in i)if(!(p==="RoleArn"||p==="RoleArn.$")){let l={instancePath:n+"/Credentials",keyword:"additionalProperties",params:{additionalProperty:p},
parentSchema:y.allOf[1].then.properties.Credentials,data:i};e===null?e=[l]:e.push(l),t++}i.RoleArn!==void 0&&(d(i.RoleArn,{instancePath:n+"/Credentials/RoleArn",
parentData:i,parentDataProperty:"RoleArn",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),i["RoleArn.$"]!==void 0&&(D(i["RoleArn.$"],{instancePath:n+
"/Credentials/RoleArn.$",parentData:i,parentDataProperty:"RoleArn.$",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.length))}else{let p={instancePath:n+
"/Credentials",keyword:"type",params:{type:"object"},parentSchema:y.allOf[1].then.properties.Credentials,data:i};e===null?e=[p]:e.push(p),t++}}}else{let i={instancePath:n,
keyword:"type",params:{type:"object"},parentSchema:y.allOf[1].then,data:r};e===null?e=[i]:e.push(i),t++}var U=a===t;we=U}if(!we){let a={instancePath:n,keyword:"\
if",params:{failingKeyword:"then"},parentSchema:y.allOf[1],data:r};e===null?e=[a]:e.push(a),t++}let X=t,ke=!0,be=t;if(t===be)if(r&&typeof r=="object"&&!Array.isArray(
r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Choice"){let f={};e===null?e=[f]:e.push(f),t++}}else{
let a={};e===null?e=[a]:e.push(a),t++}var Z=be===t;if(t=X,e!==null&&(X?e.length=X:e=null),Z){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.Choices===
void 0){let i={instancePath:n,keyword:"required",params:{missingProperty:"Choices"},parentSchema:y.allOf[2].then,data:r};e===null?e=[i]:e.push(i),t++}for(let i in r)
if(!(i==="Type"||i==="Comment"||i==="QueryLanguage"||i==="InputPath"||i==="OutputPath"||i==="Assign"||i==="Choices"||i==="Default")){let p={instancePath:n,keyword:"\
additionalProperties",params:{additionalProperty:i},parentSchema:y.allOf[2].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;if(i!=="C\
hoice"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Choice"},parentSchema:y.allOf[2].then.properties.Type,data:i};e===null?e=[p]:e.push(
p),t++}}if(r.Comment!==void 0&&(d(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),
t=e.length)),r.QueryLanguage!==void 0&&(w(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===
null?w.errors:e.concat(w.errors),t=e.length)),r.InputPath!==void 0&&(g(r.InputPath,{instancePath:n+"/InputPath",parentData:r,parentDataProperty:"InputPath",rootData:o})||
(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.OutputPath!==void 0&&(g(r.OutputPath,{instancePath:n+"/OutputPath",parentData:r,parentDataProperty:"Outpu\
tPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.Assign!==void 0&&(b(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"\
Assign",rootData:o})||(e=e===null?b.errors:e.concat(b.errors),t=e.length)),r.Choices!==void 0){let i=r.Choices;if(Array.isArray(i)){if(i.length<1){let l={instancePath:n+
"/Choices",keyword:"minItems",params:{limit:1},parentSchema:y.allOf[2].then.properties.Choices,data:i};e===null?e=[l]:e.push(l),t++}let p=i.length;for(let l=0;l<
p;l++){let S=i[l];if(S&&typeof S=="object"&&!Array.isArray(S)){if(S.Next===void 0){let C={instancePath:n+"/Choices/"+l,keyword:"required",params:{missingProperty:"\
Next"},parentSchema:y.allOf[2].then.properties.Choices.items,data:S};e===null?e=[C]:e.push(C),t++}S.Next!==void 0&&(I(S.Next,{instancePath:n+"/Choices/"+l+"/Nex\
t",parentData:S,parentDataProperty:"Next",rootData:o})||(e=e===null?I.errors:e.concat(I.errors),t=e.length)),S.Assign!==void 0&&(b(S.Assign,{instancePath:n+"/Ch\
oices/"+l+"/Assign",parentData:S,parentDataProperty:"Assign",rootData:o})||(e=e===null?b.errors:e.concat(b.errors),t=e.length)),S.Comment!==void 0&&(d(S.Comment,
{instancePath:n+"/Choices/"+l+"/Comment",parentData:S,parentDataProperty:"Comment",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length))}else{let C={
instancePath:n+"/Choices/"+l,keyword:"type",params:{type:"object"},parentSchema:y.allOf[2].then.properties.Choices.items,data:S};e===null?e=[C]:e.push(C),t++}}}else{
let p={instancePath:n+"/Choices",keyword:"type",params:{type:"array"},parentSchema:y.allOf[2].then.properties.Choices,data:i};e===null?e=[p]:e.push(p),t++}}r.Default!==
void 0&&(I(r.Default,{instancePath:n+"/Default",parentData:r,parentDataProperty:"Default",rootData:o})||(e=e===null?I.errors:e.concat(I.errors),t=e.length))}else{
let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:y.allOf[2].then,data:r};e===null?e=[i]:e.push(i),t++}var Z=a===t;ke=Z}if(!ke){let a={instancePath:n,
keyword:"if",params:{failingKeyword:"then"},parentSchema:y.allOf[2],data:r};e===null?e=[a]:e.push(a),t++}let z=t,Ie=!0,Oe=t;if(t===Oe)if(r&&typeof r=="object"&&
!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Wait"){let f={};e===null?e=[f]:
e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var G=Oe===t;if(t=z,e!==null&&(z?e.length=z:e=null),G){let a=t;if(r&&typeof r=="object"&&!Array.isArray(
r)){for(let i in r)if(!q.call(y.allOf[3].then.properties,i)){let p={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:y.allOf[3].
then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;if(i!=="Wait"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Wa\
it"},parentSchema:y.allOf[3].then.properties.Type,data:i};e===null?e=[p]:e.push(p),t++}}if(r.Comment!==void 0&&(d(r.Comment,{instancePath:n+"/Comment",parentData:r,
parentDataProperty:"Comment",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),r.QueryLanguage!==void 0&&(w(r.QueryLanguage,{instancePath:n+"/Q\
ueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===null?w.errors:e.concat(w.errors),t=e.length)),r.InputPath!==void 0&&(g(r.InputPath,
{instancePath:n+"/InputPath",parentData:r,parentDataProperty:"InputPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.OutputPath!==void 0&&
(g(r.OutputPath,{instancePath:n+"/OutputPath",parentData:r,parentDataProperty:"OutputPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.
Assign!==void 0&&(b(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"Assign",rootData:o})||(e=e===null?b.errors:e.concat(b.errors),t=e.length)),
r.Next!==void 0&&(I(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"Next",rootData:o})||(e=e===null?I.errors:e.concat(I.errors),t=e.length)),r.End!==
void 0&&(N(r.End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||(e=e===null?N.errors:e.concat(N.errors),t=e.length)),r.Seconds!==void 0){
let i=r.Seconds;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let p={instancePath:n+"/Seconds",keyword:"type",params:{type:"integer"},parentSchema:y.
allOf[3].then.properties.Seconds,data:i};e===null?e=[p]:e.push(p),t++}if(typeof i=="number"&&isFinite(i)){if(i>99999999||isNaN(i)){let p={instancePath:n+"/Secon\
ds",keyword:"maximum",params:{comparison:"<=",limit:99999999},parentSchema:y.allOf[3].then.properties.Seconds,data:i};e===null?e=[p]:e.push(p),t++}if(i<0||isNaN(
i)){let p={instancePath:n+"/Seconds",keyword:"minimum",params:{comparison:">=",limit:0},parentSchema:y.allOf[3].then.properties.Seconds,data:i};e===null?e=[p]:e.
push(p),t++}}}if(r.SecondsPath!==void 0&&(D(r.SecondsPath,{instancePath:n+"/SecondsPath",parentData:r,parentDataProperty:"SecondsPath",rootData:o})||(e=e===null?
D.errors:e.concat(D.errors),t=e.length)),r.Timestamp!==void 0){let i=r.Timestamp;if(typeof i!="string"){let p={instancePath:n+"/Timestamp",keyword:"type",params:{
type:"string"},parentSchema:y.allOf[3].then.properties.Timestamp,data:i};e===null?e=[p]:e.push(p),t++}}r.TimestampPath!==void 0&&(D(r.TimestampPath,{instancePath:n+
"/TimestampPath",parentData:r,parentDataProperty:"TimestampPath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.length))}else{let i={instancePath:n,keyword:"\
type",params:{type:"object"},parentSchema:y.allOf[3].then,data:r};e===null?e=[i]:e.push(i),t++}var G=a===t;Ie=G}if(!Ie){let a={instancePath:n,keyword:"if",params:{
failingKeyword:"then"},parentSchema:y.allOf[3],data:r};e===null?e=[a]:e.push(a),t++}let Y=t,Ne=!0,Re=t;if(t===Re)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;
if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Succeed"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};
e===null?e=[a]:e.push(a),t++}var ee=Re===t;if(t=Y,e!==null&&(Y?e.length=Y:e=null),ee){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i in r)if(!(i===
"Type"||i==="Comment"||i==="QueryLanguage"||i==="InputPath"||i==="OutputPath")){let p={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:i},
parentSchema:y.allOf[4].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;if(i!=="Succeed"){let p={instancePath:n+"/Type",keyword:"cons\
t",params:{allowedValue:"Succeed"},parentSchema:y.allOf[4].then.properties.Type,data:i};e===null?e=[p]:e.push(p),t++}}r.Comment!==void 0&&(d(r.Comment,{instancePath:n+
"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),r.QueryLanguage!==void 0&&(w(r.QueryLanguage,
{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===null?w.errors:e.concat(w.errors),t=e.length)),r.InputPath!==
void 0&&(g(r.InputPath,{instancePath:n+"/InputPath",parentData:r,parentDataProperty:"InputPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),
r.OutputPath!==void 0&&(g(r.OutputPath,{instancePath:n+"/OutputPath",parentData:r,parentDataProperty:"OutputPath",rootData:o})||(e=e===null?g.errors:e.concat(g.
errors),t=e.length))}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:y.allOf[4].then,data:r};e===null?e=[i]:e.push(i),t++}var ee=a===
t;Ne=ee}if(!Ne){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:y.allOf[4],data:r};e===null?e=[a]:e.push(a),t++}let re=t,xe=!0,Ee=t;
if(t===Ee)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!==
"Fail"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var te=Ee===t;if(t=re,e!==null&&(re?e.length=re:e=null),te){let a=t;if(r&&
typeof r=="object"&&!Array.isArray(r)){for(let i in r)if(!(i==="Type"||i==="Comment"||i==="QueryLanguage"||i==="Error"||i==="Cause"||i==="ErrorPath"||i==="Cause\
Path")){let p={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:y.allOf[5].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.
Type!==void 0){let i=r.Type;if(i!=="Fail"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Fail"},parentSchema:y.allOf[5].then.properties.Type,
data:i};e===null?e=[p]:e.push(p),t++}}r.Comment!==void 0&&(d(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===
null?d.errors:e.concat(d.errors),t=e.length)),r.QueryLanguage!==void 0&&(w(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"Que\
ryLanguage",rootData:o})||(e=e===null?w.errors:e.concat(w.errors),t=e.length)),r.Error!==void 0&&(d(r.Error,{instancePath:n+"/Error",parentData:r,parentDataProperty:"\
Error",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),r.Cause!==void 0&&(d(r.Cause,{instancePath:n+"/Cause",parentData:r,parentDataProperty:"\
Cause",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),r.ErrorPath!==void 0&&(D(r.ErrorPath,{instancePath:n+"/ErrorPath",parentData:r,parentDataProperty:"\
ErrorPath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.length)),r.CausePath!==void 0&&(D(r.CausePath,{instancePath:n+"/CausePath",parentData:r,parentDataProperty:"\
CausePath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.length))}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:y.allOf[5].
then,data:r};e===null?e=[i]:e.push(i),t++}var te=a===t;xe=te}if(!xe){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:y.allOf[5],data:r};
e===null?e=[a]:e.push(a),t++}let ne=t,$e=!0,ve=t;if(t===ve)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?
e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Parallel"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var se=ve===
t;if(t=ne,e!==null&&(ne?e.length=ne:e=null),se){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.Branches===void 0){let i={instancePath:n,keyword:"requ\
ired",params:{missingProperty:"Branches"},parentSchema:y.allOf[6].then,data:r};e===null?e=[i]:e.push(i),t++}for(let i in r)if(!q.call(y.allOf[6].then.properties,
i)){let p={instancePath:n,keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:y.allOf[6].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==
void 0){let i=r.Type;if(i!=="Parallel"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Parallel"},parentSchema:y.allOf[6].then.properties.Type,
data:i};e===null?e=[p]:e.push(p),t++}}r.Comment!==void 0&&(d(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===
null?d.errors:e.concat(d.errors),t=e.length)),r.QueryLanguage!==void 0&&(w(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"Que\
ryLanguage",rootData:o})||(e=e===null?w.errors:e.concat(w.errors),t=e.length)),r.InputPath!==void 0&&(g(r.InputPath,{instancePath:n+"/InputPath",parentData:r,parentDataProperty:"\
InputPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.OutputPath!==void 0&&(g(r.OutputPath,{instancePath:n+"/OutputPath",parentData:r,
parentDataProperty:"OutputPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.Assign!==void 0&&(b(r.Assign,{instancePath:n+"/Assign",parentData:r,
parentDataProperty:"Assign",rootData:o})||(e=e===null?b.errors:e.concat(b.errors),t=e.length)),r.Next!==void 0&&(I(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"\
Next",rootData:o})||(e=e===null?I.errors:e.concat(I.errors),t=e.length)),r.End!==void 0&&(N(r.End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||
(e=e===null?N.errors:e.concat(N.errors),t=e.length)),r.ResultPath!==void 0&&(g(r.ResultPath,{instancePath:n+"/ResultPath",parentData:r,parentDataProperty:"Resul\
tPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.Retry!==void 0&&(M(r.Retry,{instancePath:n+"/Retry",parentData:r,parentDataProperty:"\
Retry",rootData:o})||(e=e===null?M.errors:e.concat(M.errors),t=e.length)),r.Catch!==void 0&&(L(r.Catch,{instancePath:n+"/Catch",parentData:r,parentDataProperty:"\
Catch",rootData:o})||(e=e===null?L.errors:e.concat(L.errors),t=e.length)),r.Branches!==void 0&&(yr(r.Branches,{instancePath:n+"/Branches",parentData:r,parentDataProperty:"\
Branches",rootData:o})||(e=e===null?yr.errors:e.concat(yr.errors),t=e.length))}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:y.allOf[6].
then,data:r};e===null?e=[i]:e.push(i),t++}var se=a===t;$e=se}if(!$e){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:y.allOf[6],data:r};
e===null?e=[a]:e.push(a),t++}let ie=t,je=!0,Be=t;if(t===Be)if(r&&typeof r=="object"&&!Array.isArray(r)){let a;if(r.Type===void 0&&(a="Type")){let f={};e===null?
e=[f]:e.push(f),t++}else if(r.Type!==void 0&&r.Type!=="Map"){let f={};e===null?e=[f]:e.push(f),t++}}else{let a={};e===null?e=[a]:e.push(a),t++}var pe=Be===t;if(t=
ie,e!==null&&(ie?e.length=ie:e=null),pe){let a=t;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i in r)if(!q.call(y.allOf[7].then.properties,i)){let p={instancePath:n,
keyword:"additionalProperties",params:{additionalProperty:i},parentSchema:y.allOf[7].then,data:r};e===null?e=[p]:e.push(p),t++}if(r.Type!==void 0){let i=r.Type;
if(i!=="Map"){let p={instancePath:n+"/Type",keyword:"const",params:{allowedValue:"Map"},parentSchema:y.allOf[7].then.properties.Type,data:i};e===null?e=[p]:e.push(
p),t++}}if(r.Comment!==void 0&&(d(r.Comment,{instancePath:n+"/Comment",parentData:r,parentDataProperty:"Comment",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),
t=e.length)),r.QueryLanguage!==void 0&&(w(r.QueryLanguage,{instancePath:n+"/QueryLanguage",parentData:r,parentDataProperty:"QueryLanguage",rootData:o})||(e=e===
null?w.errors:e.concat(w.errors),t=e.length)),r.InputPath!==void 0&&(g(r.InputPath,{instancePath:n+"/InputPath",parentData:r,parentDataProperty:"InputPath",rootData:o})||
(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.OutputPath!==void 0&&(g(r.OutputPath,{instancePath:n+"/OutputPath",parentData:r,parentDataProperty:"Outpu\
tPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.Assign!==void 0&&(b(r.Assign,{instancePath:n+"/Assign",parentData:r,parentDataProperty:"\
Assign",rootData:o})||(e=e===null?b.errors:e.concat(b.errors),t=e.length)),r.Next!==void 0&&(I(r.Next,{instancePath:n+"/Next",parentData:r,parentDataProperty:"N\
ext",rootData:o})||(e=e===null?I.errors:e.concat(I.errors),t=e.length)),r.End!==void 0&&(N(r.End,{instancePath:n+"/End",parentData:r,parentDataProperty:"End",rootData:o})||
(e=e===null?N.errors:e.concat(N.errors),t=e.length)),r.ResultPath!==void 0&&(g(r.ResultPath,{instancePath:n+"/ResultPath",parentData:r,parentDataProperty:"Resul\
tPath",rootData:o})||(e=e===null?g.errors:e.concat(g.errors),t=e.length)),r.Retry!==void 0&&(M(r.Retry,{instancePath:n+"/Retry",parentData:r,parentDataProperty:"\
Retry",rootData:o})||(e=e===null?M.errors:e.concat(M.errors),t=e.length)),r.Catch!==void 0&&(L(r.Catch,{instancePath:n+"/Catch",parentData:r,parentDataProperty:"\
Catch",rootData:o})||(e=e===null?L.errors:e.concat(L.errors),t=e.length)),r.ItemProcessor!==void 0&&(fe(r.ItemProcessor,{instancePath:n+"/ItemProcessor",parentData:r,
parentDataProperty:"ItemProcessor",rootData:o})||(e=e===null?fe.errors:e.concat(fe.errors),t=e.length)),r.Iterator!==void 0&&(fe(r.Iterator,{instancePath:n+"/It\
erator",parentData:r,parentDataProperty:"Iterator",rootData:o})||(e=e===null?fe.errors:e.concat(fe.errors),t=e.length)),r.ItemsPath!==void 0&&(D(r.ItemsPath,{instancePath:n+
"/ItemsPath",parentData:r,parentDataProperty:"ItemsPath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.length)),r.MaxConcurrency!==void 0&&(Q(r.MaxConcurrency,
{instancePath:n+"/MaxConcurrency",parentData:r,parentDataProperty:"MaxConcurrency",rootData:o})||(e=e===null?Q.errors:e.concat(Q.errors),t=e.length)),r.MaxConcurrencyPath!==
void 0&&(D(r.MaxConcurrencyPath,{instancePath:n+"/MaxConcurrencyPath",parentData:r,parentDataProperty:"MaxConcurrencyPath",rootData:o})||(e=e===null?D.errors:e.
concat(D.errors),t=e.length)),r.ToleratedFailureCount!==void 0&&(Q(r.ToleratedFailureCount,{instancePath:n+"/ToleratedFailureCount",parentData:r,parentDataProperty:"\
ToleratedFailureCount",rootData:o})||(e=e===null?Q.errors:e.concat(Q.errors),t=e.length)),r.ToleratedFailureCountPath!==void 0&&(D(r.ToleratedFailureCountPath,{
instancePath:n+"/ToleratedFailureCountPath",parentData:r,parentDataProperty:"ToleratedFailureCountPath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=
e.length)),r.ToleratedFailurePercentage!==void 0){let i=r.ToleratedFailurePercentage;if(typeof i=="number"&&isFinite(i)){if(i>100||isNaN(i)){let p={instancePath:n+
"/ToleratedFailurePercentage",keyword:"maximum",params:{comparison:"<=",limit:100},parentSchema:y.allOf[7].then.properties.ToleratedFailurePercentage,data:i};e===
null?e=[p]:e.push(p),t++}if(i<0||isNaN(i)){let p={instancePath:n+"/ToleratedFailurePercentage",keyword:"minimum",params:{comparison:">=",limit:0},parentSchema:y.
allOf[7].then.properties.ToleratedFailurePercentage,data:i};e===null?e=[p]:e.push(p),t++}}else{let p={instancePath:n+"/ToleratedFailurePercentage",keyword:"type",
params:{type:"number"},parentSchema:y.allOf[7].then.properties.ToleratedFailurePercentage,data:i};e===null?e=[p]:e.push(p),t++}}if(r.ToleratedFailurePercentagePath!==
void 0&&(D(r.ToleratedFailurePercentagePath,{instancePath:n+"/ToleratedFailurePercentagePath",parentData:r,parentDataProperty:"ToleratedFailurePercentagePath",rootData:o})||
(e=e===null?D.errors:e.concat(D.errors),t=e.length)),r.Label!==void 0&&(d(r.Label,{instancePath:n+"/Label",parentData:r,parentDataProperty:"Label",rootData:o})||
(e=e===null?d.errors:e.concat(d.errors),t=e.length)),r.ItemReader!==void 0){let i=r.ItemReader;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.Resource===void 0){
let p={instancePath:n+"/ItemReader",keyword:"required",params:{missingProperty:"Resource"},parentSchema:y.allOf[7].then.properties.ItemReader,data:i};e===null?e=
[p]:e.push(p),t++}for(let p in i)if(!(p==="Resource"||p==="Parameters"||p==="ReaderConfig")){let l={instancePath:n+"/ItemReader",keyword:"additionalProperties",
params:{additionalProperty:p},parentSchema:y.allOf[7].then.properties.ItemReader,data:i};e===null?e=[l]:e.push(l),t++}if(i.Resource!==void 0&&(F(i.Resource,{instancePath:n+
"/ItemReader/Resource",parentData:i,parentDataProperty:"Resource",rootData:o})||(e=e===null?F.errors:e.concat(F.errors),t=e.length)),i.ReaderConfig!==void 0){let p=i.
ReaderConfig;if(p&&typeof p=="object"&&!Array.isArray(p)){for(let l in p)if(!q.call(y.allOf[7].then.properties.ItemReader.properties.ReaderConfig.properties,l)){
let S={instancePath:n+"/ItemReader/ReaderConfig",keyword:"additionalProperties",params:{additionalProperty:l},parentSchema:y.allOf[7].then.properties.ItemReader.
properties.ReaderConfig,data:p};e===null?e=[S]:e.push(S),t++}p.InputType!==void 0&&(d(p.InputType,{instancePath:n+"/ItemReader/ReaderConfig/InputType",parentData:p,
parentDataProperty:"InputType",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),p.ManifestType!==void 0&&(d(p.ManifestType,{instancePath:n+"/I\
temReader/ReaderConfig/ManifestType",parentData:p,parentDataProperty:"ManifestType",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),p.Transformation!==
void 0&&(mr(p.Transformation,{instancePath:n+"/ItemReader/ReaderConfig/Transformation",parentData:p,parentDataProperty:"Transformation",rootData:o})||(e=e===null?
mr.errors:e.concat(mr.errors),t=e.length)),p.ItemsPointer!==void 0&&(d(p.ItemsPointer,{instancePath:n+"/ItemReader/ReaderConfig/ItemsPointer",parentData:p,parentDataProperty:"\
ItemsPointer",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),p.CSVDelimiter!==void 0&&(d(p.CSVDelimiter,{instancePath:n+"/ItemReader/ReaderC\
onfig/CSVDelimiter",parentData:p,parentDataProperty:"CSVDelimiter",rootData:o})||(e=e===null?d.errors:e.concat(d.errors),t=e.length)),p.CSVHeaderLocation!==void 0&&
(d(p.CSVHeaderLocation,{instancePath:n+"/ItemReader/ReaderConfig/CSVHeaderLocation",parentData:p,parentDataProperty:"CSVHeaderLocation",rootData:o})||(e=e===null?
d.errors:e.concat(d.errors),t=e.length)),p.CSVHeaders!==void 0&&(hr(p.CSVHeaders,{instancePath:n+"/ItemReader/ReaderConfig/CSVHeaders",parentData:p,parentDataProperty:"\
CSVHeaders",rootData:o})||(e=e===null?hr.errors:e.concat(hr.errors),t=e.length)),p.MaxItems!==void 0&&(Q(p.MaxItems,{instancePath:n+"/ItemReader/ReaderConfig/Ma\
xItems",parentData:p,parentDataProperty:"MaxItems",rootData:o})||(e=e===null?Q.errors:e.concat(Q.errors),t=e.length)),p.MaxItemsPath!==void 0&&(D(p.MaxItemsPath,
{instancePath:n+"/ItemReader/ReaderConfig/MaxItemsPath",parentData:p,parentDataProperty:"MaxItemsPath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.
length))}else{let l={instancePath:n+"/ItemReader/ReaderConfig",keyword:"type",params:{type:"object"},parentSchema:y.allOf[7].then.properties.ItemReader.properties.
ReaderConfig,data:p};e===null?e=[l]:e.push(l),t++}}}else{let p={instancePath:n+"/ItemReader",keyword:"type",params:{type:"object"},parentSchema:y.allOf[7].then.
properties.ItemReader,data:i};e===null?e=[p]:e.push(p),t++}}if(r.ItemBatcher!==void 0){let i=r.ItemBatcher;if(i&&typeof i=="object"&&!Array.isArray(i)){for(let p in i)
if(!(p==="BatchInput"||p==="MaxItemsPerBatch"||p==="MaxItemsPerBatchPath"||p==="MaxInputBytesPerBatch"||p==="MaxInputBytesPerBatchPath")){let l={instancePath:n+
"/ItemBatcher",keyword:"additionalProperties",params:{additionalProperty:p},parentSchema:y.allOf[7].then.properties.ItemBatcher,data:i};e===null?e=[l]:e.push(l),
t++}if(i.MaxItemsPerBatch!==void 0){let p=i.MaxItemsPerBatch;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let l={instancePath:n+"/ItemBatcher/MaxIt\
emsPerBatch",keyword:"type",params:{type:"integer"},parentSchema:y.allOf[7].then.properties.ItemBatcher.properties.MaxItemsPerBatch,data:p};e===null?e=[l]:e.push(
l),t++}if(typeof p=="number"&&isFinite(p)){if(p>1e8||isNaN(p)){let l={instancePath:n+"/ItemBatcher/MaxItemsPerBatch",keyword:"maximum",params:{comparison:"<=",limit:1e8},
parentSchema:y.allOf[7].then.properties.ItemBatcher.properties.MaxItemsPerBatch,data:p};e===null?e=[l]:e.push(l),t++}if(p<1||isNaN(p)){let l={instancePath:n+"/I\
temBatcher/MaxItemsPerBatch",keyword:"minimum",params:{comparison:">=",limit:1},parentSchema:y.allOf[7].then.properties.ItemBatcher.properties.MaxItemsPerBatch,
data:p};e===null?e=[l]:e.push(l),t++}}}if(i.MaxItemsPerBatchPath!==void 0&&(D(i.MaxItemsPerBatchPath,{instancePath:n+"/ItemBatcher/MaxItemsPerBatchPath",parentData:i,
parentDataProperty:"MaxItemsPerBatchPath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.length)),i.MaxInputBytesPerBatch!==void 0){let p=i.MaxInputBytesPerBatch;
if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let l={instancePath:n+"/ItemBatcher/MaxInputBytesPerBatch",keyword:"type",params:{type:"integer"},parentSchema:y.
allOf[7].then.properties.ItemBatcher.properties.MaxInputBytesPerBatch,data:p};e===null?e=[l]:e.push(l),t++}if(typeof p=="number"&&isFinite(p)){if(p>262144||isNaN(
p)){let l={instancePath:n+"/ItemBatcher/MaxInputBytesPerBatch",keyword:"maximum",params:{comparison:"<=",limit:262144},parentSchema:y.allOf[7].then.properties.ItemBatcher.
properties.MaxInputBytesPerBatch,data:p};e===null?e=[l]:e.push(l),t++}if(p<1||isNaN(p)){let l={instancePath:n+"/ItemBatcher/MaxInputBytesPerBatch",keyword:"mini\
mum",params:{comparison:">=",limit:1},parentSchema:y.allOf[7].then.properties.ItemBatcher.properties.MaxInputBytesPerBatch,data:p};e===null?e=[l]:e.push(l),t++}}}
i.MaxInputBytesPerBatchPath!==void 0&&(D(i.MaxInputBytesPerBatchPath,{instancePath:n+"/ItemBatcher/MaxInputBytesPerBatchPath",parentData:i,parentDataProperty:"M\
axInputBytesPerBatchPath",rootData:o})||(e=e===null?D.errors:e.concat(D.errors),t=e.length))}else{let p={instancePath:n+"/ItemBatcher",keyword:"type",params:{type:"\
object"},parentSchema:y.allOf[7].then.properties.ItemBatcher,data:i};e===null?e=[p]:e.push(p),t++}}if(r.ResultWriter!==void 0){let i=r.ResultWriter;if(i&&typeof i==
"object"&&!Array.isArray(i)){for(let p in i)if(!(p==="Resource"||p==="Parameters"||p==="WriterConfig")){let l={instancePath:n+"/ResultWriter",keyword:"additiona\
lProperties",params:{additionalProperty:p},parentSchema:y.allOf[7].then.properties.ResultWriter,data:i};e===null?e=[l]:e.push(l),t++}i.Resource!==void 0&&(F(i.Resource,
{instancePath:n+"/ResultWriter/Resource",parentData:i,parentDataProperty:"Resource",rootData:o})||(e=e===null?F.errors:e.concat(F.errors),t=e.length)),i.WriterConfig!==
void 0&&(dr(i.WriterConfig,{instancePath:n+"/ResultWriter/WriterConfig",parentData:i,parentDataProperty:"WriterConfig",rootData:o})||(e=e===null?dr.errors:e.concat(
dr.errors),t=e.length))}else{let p={instancePath:n+"/ResultWriter",keyword:"type",params:{type:"object"},parentSchema:y.allOf[7].then.properties.ResultWriter,data:i};
e===null?e=[p]:e.push(p),t++}}}else{let i={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:y.allOf[7].then,data:r};e===null?e=[i]:e.push(i),t++}
var pe=a===t;je=pe}if(!je){let a={instancePath:n,keyword:"if",params:{failingKeyword:"then"},parentSchema:y.allOf[7],data:r};e===null?e=[a]:e.push(a),t++}if(r&&
typeof r=="object"&&!Array.isArray(r)){if(r.Type===void 0){let a={instancePath:n,keyword:"required",params:{missingProperty:"Type"},parentSchema:y,data:r};e===null?
e=[a]:e.push(a),t++}r.Type!==void 0&&(gr(r.Type,{instancePath:n+"/Type",parentData:r,parentDataProperty:"Type",rootData:o})||(e=e===null?gr.errors:e.concat(gr.errors),
t=e.length))}else{let a={instancePath:n,keyword:"type",params:{type:"object"},parentSchema:y,data:r};e===null?e=[a]:e.push(a),t++}return Vr.errors=e,t===0}export{Zr as validateBranch,Gr as validateJsonataState,Yr as validateJsonpathState,Xr as validateMachine,zr as validateProcessor};

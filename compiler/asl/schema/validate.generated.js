// Written by scripts/generate-validators.mjs from definition.schema.json. Do not edit.
var oe=ae,u={$schema:"http://json-schema.org/draft-07/schema#",$id:"urn:typestep:asl:jsonata",title:"Amazon States Language in JSONata mode",$comment:'Every des\
cription is a noun phrase: messages read "`Seconds` of state `Wait` must be <description>". States are told apart by if/then on Type, so that a mistake gives on\
e error. Parallel and Map are named but not described yet.',description:"an object with StartAt and States",type:"object",required:["States","StartAt"],additionalProperties:!1,
properties:{Comment:{$ref:"#/definitions/comment"},QueryLanguage:{description:'"JSONata"',enum:["JSONata"]},Version:{description:'"1.0"',enum:["1.0"]},TimeoutSeconds:{
description:"a whole number of seconds from 1 to 99999999",type:"integer",minimum:1,maximum:99999999},StartAt:{$ref:"#/definitions/target"},States:{description:"\
an object of states by name, with at least one",type:"object",minProperties:1,additionalProperties:{$ref:"#/definitions/state"}}},definitions:{comment:{description:"\
a string",type:"string"},target:{description:"the name of a state, a string",type:"string"},assign:{description:"an object of variable names and their values",type:"\
object"},retrier:{description:"an object with ErrorEquals",type:"object",required:["ErrorEquals"],additionalProperties:!1,properties:{ErrorEquals:{description:"\
a non-empty list of error names",type:"array",minItems:1,items:{description:"an error name, a string",type:"string"}},IntervalSeconds:{description:"a whole numb\
er of seconds from 1 to 99999999",type:"integer",minimum:1,maximum:99999999},MaxAttempts:{description:"a whole number from 0 to 99999999",type:"integer",minimum:0,
maximum:99999999},BackoffRate:{description:"a number that is at least 1",type:"number",minimum:1},MaxDelaySeconds:{description:"a whole number of seconds from 1\
 to 31622400",type:"integer",minimum:1,maximum:31622400},JitterStrategy:{description:'"FULL" or "NONE"',enum:["FULL","NONE"]},Comment:{$ref:"#/definitions/comme\
nt"}}},catcher:{description:"an object with ErrorEquals and Next",type:"object",required:["ErrorEquals","Next"],additionalProperties:!1,properties:{ErrorEquals:{
description:"a non-empty list of error names",type:"array",minItems:1,items:{description:"an error name, a string",type:"string"}},Assign:{$ref:"#/definitions/a\
ssign"},Output:!0,Next:{$ref:"#/definitions/target"},Comment:{$ref:"#/definitions/comment"}}},choiceRule:{description:"an object with Condition and Next",type:"\
object",required:["Condition","Next"],additionalProperties:!1,properties:{Condition:{description:"true, false or a JSONata expression {% … %}",type:["boolean",
"string"],pattern:"^\\{%[\\s\\S]*%\\}$"},Assign:{$ref:"#/definitions/assign"},Output:!0,Next:{$ref:"#/definitions/target"},Comment:{$ref:"#/definitions/comment"}}},
pass:{description:"a Pass state",type:"object",properties:{Type:{const:"Pass"},Comment:{$ref:"#/definitions/comment"},QueryLanguage:{description:'"JSONata"',enum:[
"JSONata"]},Assign:{$ref:"#/definitions/assign"},Output:!0,Next:{$ref:"#/definitions/target"},End:{description:"true or false",type:"boolean"}},additionalProperties:!1},
task:{description:"a Task state",type:"object",properties:{Type:{const:"Task"},Comment:{$ref:"#/definitions/comment"},QueryLanguage:{description:'"JSONata"',enum:[
"JSONata"]},Resource:{description:"the ARN of what the task calls, a string",type:"string",pattern:"."},Arguments:!0,TimeoutSeconds:{description:"a whole number\
 of seconds from 1 to 99999999, or a JSONata expression {% … %}",type:["integer","string"],minimum:1,maximum:99999999,pattern:"^\\{%[\\s\\S]*%\\}$"},HeartbeatSeconds:{
description:"a whole number of seconds from 1 to 99999999, or a JSONata expression {% … %}",type:["integer","string"],minimum:1,maximum:99999999,pattern:"^\\{%\
[\\s\\S]*%\\}$"},Credentials:{description:"an object with RoleArn",type:"object",required:["RoleArn"],additionalProperties:!1,properties:{RoleArn:{description:"\
the ARN of a role, or a JSONata expression {% … %} that gives it",type:"string"}}},Assign:{$ref:"#/definitions/assign"},Output:!0,Retry:{description:"a list o\
f retriers",type:"array",items:{$ref:"#/definitions/retrier"}},Catch:{description:"a list of catchers",type:"array",items:{$ref:"#/definitions/catcher"}},Next:{
$ref:"#/definitions/target"},End:{description:"true or false",type:"boolean"}},additionalProperties:!1,required:["Resource"]},choice:{description:"a Choice stat\
e",type:"object",properties:{Type:{const:"Choice"},Comment:{$ref:"#/definitions/comment"},QueryLanguage:{description:'"JSONata"',enum:["JSONata"]},Choices:{description:"\
a non-empty list of rules",type:"array",minItems:1,items:{$ref:"#/definitions/choiceRule"}},Assign:{$ref:"#/definitions/assign"},Output:!0,Default:{$ref:"#/defi\
nitions/target"}},additionalProperties:!1,required:["Choices"]},wait:{description:"a Wait state",type:"object",properties:{Type:{const:"Wait"},Comment:{$ref:"#/\
definitions/comment"},QueryLanguage:{description:'"JSONata"',enum:["JSONata"]},Seconds:{description:"a whole number of seconds from 0 to 99999999, or a JSONata \
expression {% … %}",type:["integer","string"],minimum:0,maximum:99999999,pattern:"^\\{%[\\s\\S]*%\\}$"},Timestamp:{description:'a timestamp such as "2027-01-3\
1T09:00:00Z", or a JSONata expression {% … %}',type:"string"},Assign:{$ref:"#/definitions/assign"},Output:!0,Next:{$ref:"#/definitions/target"},End:{description:"\
true or false",type:"boolean"}},additionalProperties:!1},succeed:{description:"a Succeed state",type:"object",properties:{Type:{const:"Succeed"},Comment:{$ref:"\
#/definitions/comment"},QueryLanguage:{description:'"JSONata"',enum:["JSONata"]},Output:!0},additionalProperties:!1},fail:{description:"a Fail state",type:"obje\
ct",properties:{Type:{const:"Fail"},Comment:{$ref:"#/definitions/comment"},QueryLanguage:{description:'"JSONata"',enum:["JSONata"]},Error:{description:"a string\
, or a JSONata expression {% … %}",type:"string"},Cause:{description:"a string, or a JSONata expression {% … %}",type:"string"}},additionalProperties:!1},state:{
description:"an object with a Type",type:"object",required:["Type"],properties:{Type:{description:"one of Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map",
enum:["Task","Wait","Pass","Succeed","Fail","Choice","Parallel","Map"]}},allOf:[{if:{type:"object",required:["Type"],properties:{Type:{const:"Pass"}}},then:{$ref:"\
#/definitions/pass"}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Task"}}},then:{$ref:"#/definitions/task"}},{if:{type:"object",required:["Typ\
e"],properties:{Type:{const:"Choice"}}},then:{$ref:"#/definitions/choice"}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Wait"}}},then:{$ref:"#\
/definitions/wait"}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Succeed"}}},then:{$ref:"#/definitions/succeed"}},{if:{type:"object",required:[
"Type"],properties:{Type:{const:"Fail"}}},then:{$ref:"#/definitions/fail"}}]}}},f={description:"a string",type:"string"},S={description:"the name of a state, a \
string",type:"string"},y={description:"an object with a Type",type:"object",required:["Type"],properties:{Type:{description:"one of Task, Wait, Pass, Succeed, F\
ail, Choice, Parallel, Map",enum:["Task","Wait","Pass","Succeed","Fail","Choice","Parallel","Map"]}},allOf:[{if:{type:"object",required:["Type"],properties:{Type:{
const:"Pass"}}},then:{$ref:"#/definitions/pass"}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Task"}}},then:{$ref:"#/definitions/task"}},{if:{
type:"object",required:["Type"],properties:{Type:{const:"Choice"}}},then:{$ref:"#/definitions/choice"}},{if:{type:"object",required:["Type"],properties:{Type:{const:"\
Wait"}}},then:{$ref:"#/definitions/wait"}},{if:{type:"object",required:["Type"],properties:{Type:{const:"Succeed"}}},then:{$ref:"#/definitions/succeed"}},{if:{type:"\
object",required:["Type"],properties:{Type:{const:"Fail"}}},then:{$ref:"#/definitions/fail"}}]},E={description:"a Pass state",type:"object",properties:{Type:{const:"\
Pass"},Comment:{$ref:"#/definitions/comment"},QueryLanguage:{description:'"JSONata"',enum:["JSONata"]},Assign:{$ref:"#/definitions/assign"},Output:!0,Next:{$ref:"\
#/definitions/target"},End:{description:"true or false",type:"boolean"}},additionalProperties:!1},k={description:"an object of variable names and their values",
type:"object"};function x(s,{instancePath:a="",parentData:h,parentDataProperty:g,rootData:c=s}={}){let e=null,i=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(let r in s)
if(!(r==="Type"||r==="Comment"||r==="QueryLanguage"||r==="Assign"||r==="Output"||r==="Next"||r==="End")){let t={instancePath:a,schemaPath:"#/additionalPropertie\
s",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:E,data:s};e===null?e=[t]:e.push(t),i++}if(s.Type!==void 0){let r=s.Type;if(r!==
"Pass"){let t={instancePath:a+"/Type",schemaPath:"#/properties/Type/const",keyword:"const",params:{allowedValue:"Pass"},schema:"Pass",parentSchema:E.properties.
Type,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Comment!==void 0){let r=s.Comment;if(typeof r!="string"){let t={instancePath:a+"/Comment",schemaPath:"#/definiti\
ons/comment/type",keyword:"type",params:{type:"string"},schema:f.type,parentSchema:f,data:r};e===null?e=[t]:e.push(t),i++}}if(s.QueryLanguage!==void 0){let r=s.
QueryLanguage;if(r!=="JSONata"){let t={instancePath:a+"/QueryLanguage",schemaPath:"#/properties/QueryLanguage/enum",keyword:"enum",params:{allowedValues:E.properties.
QueryLanguage.enum},schema:E.properties.QueryLanguage.enum,parentSchema:E.properties.QueryLanguage,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Assign!==void 0){let r=s.
Assign;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let t={instancePath:a+"/Assign",schemaPath:"#/definitions/assign/type",keyword:"type",params:{type:"objec\
t"},schema:k.type,parentSchema:k,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Next!==void 0){let r=s.Next;if(typeof r!="string"){let t={instancePath:a+"/Next",schemaPath:"\
#/definitions/target/type",keyword:"type",params:{type:"string"},schema:S.type,parentSchema:S,data:r};e===null?e=[t]:e.push(t),i++}}if(s.End!==void 0){let r=s.End;
if(typeof r!="boolean"){let t={instancePath:a+"/End",schemaPath:"#/properties/End/type",keyword:"type",params:{type:"boolean"},schema:E.properties.End.type,parentSchema:E.
properties.End,data:r};e===null?e=[t]:e.push(t),i++}}}else{let r={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:E.type,parentSchema:E,
data:s};e===null?e=[r]:e.push(r),i++}return x.errors=e,i===0}var m={description:"a Task state",type:"object",properties:{Type:{const:"Task"},Comment:{$ref:"#/de\
finitions/comment"},QueryLanguage:{description:'"JSONata"',enum:["JSONata"]},Resource:{description:"the ARN of what the task calls, a string",type:"string",pattern:"\
."},Arguments:!0,TimeoutSeconds:{description:"a whole number of seconds from 1 to 99999999, or a JSONata expression {% … %}",type:["integer","string"],minimum:1,
maximum:99999999,pattern:"^\\{%[\\s\\S]*%\\}$"},HeartbeatSeconds:{description:"a whole number of seconds from 1 to 99999999, or a JSONata expression {% … %}",
type:["integer","string"],minimum:1,maximum:99999999,pattern:"^\\{%[\\s\\S]*%\\}$"},Credentials:{description:"an object with RoleArn",type:"object",required:["R\
oleArn"],additionalProperties:!1,properties:{RoleArn:{description:"the ARN of a role, or a JSONata expression {% … %} that gives it",type:"string"}}},Assign:{
$ref:"#/definitions/assign"},Output:!0,Retry:{description:"a list of retriers",type:"array",items:{$ref:"#/definitions/retrier"}},Catch:{description:"a list of \
catchers",type:"array",items:{$ref:"#/definitions/catcher"}},Next:{$ref:"#/definitions/target"},End:{description:"true or false",type:"boolean"}},additionalProperties:!1,
required:["Resource"]},ie=Object.prototype.hasOwnProperty,ne=new RegExp(".","u"),D=new RegExp("^\\{%[\\s\\S]*%\\}$","u"),l={description:"an object with ErrorEqu\
als",type:"object",required:["ErrorEquals"],additionalProperties:!1,properties:{ErrorEquals:{description:"a non-empty list of error names",type:"array",minItems:1,
items:{description:"an error name, a string",type:"string"}},IntervalSeconds:{description:"a whole number of seconds from 1 to 99999999",type:"integer",minimum:1,
maximum:99999999},MaxAttempts:{description:"a whole number from 0 to 99999999",type:"integer",minimum:0,maximum:99999999},BackoffRate:{description:"a number tha\
t is at least 1",type:"number",minimum:1},MaxDelaySeconds:{description:"a whole number of seconds from 1 to 31622400",type:"integer",minimum:1,maximum:31622400},
JitterStrategy:{description:'"FULL" or "NONE"',enum:["FULL","NONE"]},Comment:{$ref:"#/definitions/comment"}}};function q(s,{instancePath:a="",parentData:h,parentDataProperty:g,
rootData:c=s}={}){let e=null,i=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.ErrorEquals===void 0){let r={instancePath:a,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"ErrorEquals"},schema:l.required,parentSchema:l,data:s};e===null?e=[r]:e.push(r),i++}for(let r in s)if(!(r==="ErrorEquals"||r===
"IntervalSeconds"||r==="MaxAttempts"||r==="BackoffRate"||r==="MaxDelaySeconds"||r==="JitterStrategy"||r==="Comment")){let t={instancePath:a,schemaPath:"#/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:l,data:s};e===null?e=[t]:e.push(t),i++}if(s.ErrorEquals!==void 0){
let r=s.ErrorEquals;if(Array.isArray(r)){if(r.length<1){let o={instancePath:a+"/ErrorEquals",schemaPath:"#/properties/ErrorEquals/minItems",keyword:"minItems",params:{
limit:1},schema:1,parentSchema:l.properties.ErrorEquals,data:r};e===null?e=[o]:e.push(o),i++}let t=r.length;for(let o=0;o<t;o++){let N=r[o];if(typeof N!="string"){
let C={instancePath:a+"/ErrorEquals/"+o,schemaPath:"#/properties/ErrorEquals/items/type",keyword:"type",params:{type:"string"},schema:l.properties.ErrorEquals.items.
type,parentSchema:l.properties.ErrorEquals.items,data:N};e===null?e=[C]:e.push(C),i++}}}else{let t={instancePath:a+"/ErrorEquals",schemaPath:"#/properties/Error\
Equals/type",keyword:"type",params:{type:"array"},schema:l.properties.ErrorEquals.type,parentSchema:l.properties.ErrorEquals,data:r};e===null?e=[t]:e.push(t),i++}}
if(s.IntervalSeconds!==void 0){let r=s.IntervalSeconds;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={instancePath:a+"/IntervalSeconds",schemaPath:"\
#/properties/IntervalSeconds/type",keyword:"type",params:{type:"integer"},schema:l.properties.IntervalSeconds.type,parentSchema:l.properties.IntervalSeconds,data:r};
e===null?e=[t]:e.push(t),i++}if(typeof r=="number"&&isFinite(r)){if(r>99999999||isNaN(r)){let t={instancePath:a+"/IntervalSeconds",schemaPath:"#/properties/Inte\
rvalSeconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:99999999},schema:99999999,parentSchema:l.properties.IntervalSeconds,data:r};e===null?e=[t]:
e.push(t),i++}if(r<1||isNaN(r)){let t={instancePath:a+"/IntervalSeconds",schemaPath:"#/properties/IntervalSeconds/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},schema:1,parentSchema:l.properties.IntervalSeconds,data:r};e===null?e=[t]:e.push(t),i++}}}if(s.MaxAttempts!==void 0){let r=s.MaxAttempts;if(!(typeof r==
"number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={instancePath:a+"/MaxAttempts",schemaPath:"#/properties/MaxAttempts/type",keyword:"type",params:{type:"integer"},
schema:l.properties.MaxAttempts.type,parentSchema:l.properties.MaxAttempts,data:r};e===null?e=[t]:e.push(t),i++}if(typeof r=="number"&&isFinite(r)){if(r>99999999||
isNaN(r)){let t={instancePath:a+"/MaxAttempts",schemaPath:"#/properties/MaxAttempts/maximum",keyword:"maximum",params:{comparison:"<=",limit:99999999},schema:99999999,
parentSchema:l.properties.MaxAttempts,data:r};e===null?e=[t]:e.push(t),i++}if(r<0||isNaN(r)){let t={instancePath:a+"/MaxAttempts",schemaPath:"#/properties/MaxAt\
tempts/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:l.properties.MaxAttempts,data:r};e===null?e=[t]:e.push(t),i++}}}if(s.BackoffRate!==
void 0){let r=s.BackoffRate;if(typeof r=="number"&&isFinite(r)){if(r<1||isNaN(r)){let t={instancePath:a+"/BackoffRate",schemaPath:"#/properties/BackoffRate/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:l.properties.BackoffRate,data:r};e===null?e=[t]:e.push(t),i++}}else{let t={instancePath:a+
"/BackoffRate",schemaPath:"#/properties/BackoffRate/type",keyword:"type",params:{type:"number"},schema:l.properties.BackoffRate.type,parentSchema:l.properties.BackoffRate,
data:r};e===null?e=[t]:e.push(t),i++}}if(s.MaxDelaySeconds!==void 0){let r=s.MaxDelaySeconds;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={instancePath:a+
"/MaxDelaySeconds",schemaPath:"#/properties/MaxDelaySeconds/type",keyword:"type",params:{type:"integer"},schema:l.properties.MaxDelaySeconds.type,parentSchema:l.
properties.MaxDelaySeconds,data:r};e===null?e=[t]:e.push(t),i++}if(typeof r=="number"&&isFinite(r)){if(r>31622400||isNaN(r)){let t={instancePath:a+"/MaxDelaySec\
onds",schemaPath:"#/properties/MaxDelaySeconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:31622400},schema:31622400,parentSchema:l.properties.MaxDelaySeconds,
data:r};e===null?e=[t]:e.push(t),i++}if(r<1||isNaN(r)){let t={instancePath:a+"/MaxDelaySeconds",schemaPath:"#/properties/MaxDelaySeconds/minimum",keyword:"minim\
um",params:{comparison:">=",limit:1},schema:1,parentSchema:l.properties.MaxDelaySeconds,data:r};e===null?e=[t]:e.push(t),i++}}}if(s.JitterStrategy!==void 0){let r=s.
JitterStrategy;if(!(r==="FULL"||r==="NONE")){let t={instancePath:a+"/JitterStrategy",schemaPath:"#/properties/JitterStrategy/enum",keyword:"enum",params:{allowedValues:l.
properties.JitterStrategy.enum},schema:l.properties.JitterStrategy.enum,parentSchema:l.properties.JitterStrategy,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Comment!==
void 0){let r=s.Comment;if(typeof r!="string"){let t={instancePath:a+"/Comment",schemaPath:"#/definitions/comment/type",keyword:"type",params:{type:"string"},schema:f.
type,parentSchema:f,data:r};e===null?e=[t]:e.push(t),i++}}}else{let r={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:l.type,parentSchema:l,
data:s};e===null?e=[r]:e.push(r),i++}return q.errors=e,i===0}var P={description:"an object with ErrorEquals and Next",type:"object",required:["ErrorEquals","Nex\
t"],additionalProperties:!1,properties:{ErrorEquals:{description:"a non-empty list of error names",type:"array",minItems:1,items:{description:"an error name, a \
string",type:"string"}},Assign:{$ref:"#/definitions/assign"},Output:!0,Next:{$ref:"#/definitions/target"},Comment:{$ref:"#/definitions/comment"}}};function j(s,{
instancePath:a="",parentData:h,parentDataProperty:g,rootData:c=s}={}){let e=null,i=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.ErrorEquals===void 0){let r={
instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"ErrorEquals"},schema:P.required,parentSchema:P,data:s};e===null?e=[r]:e.push(
r),i++}if(s.Next===void 0){let r={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"Next"},schema:P.required,parentSchema:P,data:s};
e===null?e=[r]:e.push(r),i++}for(let r in s)if(!(r==="ErrorEquals"||r==="Assign"||r==="Output"||r==="Next"||r==="Comment")){let t={instancePath:a,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:P,data:s};e===null?e=[t]:e.push(t),i++}if(s.ErrorEquals!==
void 0){let r=s.ErrorEquals;if(Array.isArray(r)){if(r.length<1){let o={instancePath:a+"/ErrorEquals",schemaPath:"#/properties/ErrorEquals/minItems",keyword:"min\
Items",params:{limit:1},schema:1,parentSchema:P.properties.ErrorEquals,data:r};e===null?e=[o]:e.push(o),i++}let t=r.length;for(let o=0;o<t;o++){let N=r[o];if(typeof N!=
"string"){let C={instancePath:a+"/ErrorEquals/"+o,schemaPath:"#/properties/ErrorEquals/items/type",keyword:"type",params:{type:"string"},schema:P.properties.ErrorEquals.
items.type,parentSchema:P.properties.ErrorEquals.items,data:N};e===null?e=[C]:e.push(C),i++}}}else{let t={instancePath:a+"/ErrorEquals",schemaPath:"#/properties\
/ErrorEquals/type",keyword:"type",params:{type:"array"},schema:P.properties.ErrorEquals.type,parentSchema:P.properties.ErrorEquals,data:r};e===null?e=[t]:e.push(
t),i++}}if(s.Assign!==void 0){let r=s.Assign;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let t={instancePath:a+"/Assign",schemaPath:"#/definitions/assign/ty\
pe",keyword:"type",params:{type:"object"},schema:k.type,parentSchema:k,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Next!==void 0){let r=s.Next;if(typeof r!="stri\
ng"){let t={instancePath:a+"/Next",schemaPath:"#/definitions/target/type",keyword:"type",params:{type:"string"},schema:S.type,parentSchema:S,data:r};e===null?e=
[t]:e.push(t),i++}}if(s.Comment!==void 0){let r=s.Comment;if(typeof r!="string"){let t={instancePath:a+"/Comment",schemaPath:"#/definitions/comment/type",keyword:"\
type",params:{type:"string"},schema:f.type,parentSchema:f,data:r};e===null?e=[t]:e.push(t),i++}}}else{let r={instancePath:a,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:P.type,parentSchema:P,data:s};e===null?e=[r]:e.push(r),i++}return j.errors=e,i===0}function O(s,{instancePath:a="",parentData:h,parentDataProperty:g,
rootData:c=s}={}){let e=null,i=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.Resource===void 0){let r={instancePath:a,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:"Resource"},schema:m.required,parentSchema:m,data:s};e===null?e=[r]:e.push(r),i++}for(let r in s)if(!ie.call(m.properties,r)){let t={
instancePath:a,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:m,data:s};e===null?e=[t]:
e.push(t),i++}if(s.Type!==void 0){let r=s.Type;if(r!=="Task"){let t={instancePath:a+"/Type",schemaPath:"#/properties/Type/const",keyword:"const",params:{allowedValue:"\
Task"},schema:"Task",parentSchema:m.properties.Type,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Comment!==void 0){let r=s.Comment;if(typeof r!="string"){let t={instancePath:a+
"/Comment",schemaPath:"#/definitions/comment/type",keyword:"type",params:{type:"string"},schema:f.type,parentSchema:f,data:r};e===null?e=[t]:e.push(t),i++}}if(s.
QueryLanguage!==void 0){let r=s.QueryLanguage;if(r!=="JSONata"){let t={instancePath:a+"/QueryLanguage",schemaPath:"#/properties/QueryLanguage/enum",keyword:"enu\
m",params:{allowedValues:m.properties.QueryLanguage.enum},schema:m.properties.QueryLanguage.enum,parentSchema:m.properties.QueryLanguage,data:r};e===null?e=[t]:
e.push(t),i++}}if(s.Resource!==void 0){let r=s.Resource;if(typeof r=="string"){if(!ne.test(r)){let t={instancePath:a+"/Resource",schemaPath:"#/properties/Resour\
ce/pattern",keyword:"pattern",params:{pattern:"."},schema:".",parentSchema:m.properties.Resource,data:r};e===null?e=[t]:e.push(t),i++}}else{let t={instancePath:a+
"/Resource",schemaPath:"#/properties/Resource/type",keyword:"type",params:{type:"string"},schema:m.properties.Resource.type,parentSchema:m.properties.Resource,data:r};
e===null?e=[t]:e.push(t),i++}}if(s.TimeoutSeconds!==void 0){let r=s.TimeoutSeconds;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"){
let t={instancePath:a+"/TimeoutSeconds",schemaPath:"#/properties/TimeoutSeconds/type",keyword:"type",params:{type:m.properties.TimeoutSeconds.type},schema:m.properties.
TimeoutSeconds.type,parentSchema:m.properties.TimeoutSeconds,data:r};e===null?e=[t]:e.push(t),i++}if(typeof r=="number"&&isFinite(r)){if(r>99999999||isNaN(r)){let t={
instancePath:a+"/TimeoutSeconds",schemaPath:"#/properties/TimeoutSeconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:99999999},schema:99999999,parentSchema:m.
properties.TimeoutSeconds,data:r};e===null?e=[t]:e.push(t),i++}if(r<1||isNaN(r)){let t={instancePath:a+"/TimeoutSeconds",schemaPath:"#/properties/TimeoutSeconds\
/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:m.properties.TimeoutSeconds,data:r};e===null?e=[t]:e.push(t),i++}}if(typeof r==
"string"&&!D.test(r)){let t={instancePath:a+"/TimeoutSeconds",schemaPath:"#/properties/TimeoutSeconds/pattern",keyword:"pattern",params:{pattern:"^\\{%[\\s\\S]*%\\}\
$"},schema:"^\\{%[\\s\\S]*%\\}$",parentSchema:m.properties.TimeoutSeconds,data:r};e===null?e=[t]:e.push(t),i++}}if(s.HeartbeatSeconds!==void 0){let r=s.HeartbeatSeconds;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"){let t={instancePath:a+"/HeartbeatSeconds",schemaPath:"#/properties/HeartbeatSecond\
s/type",keyword:"type",params:{type:m.properties.HeartbeatSeconds.type},schema:m.properties.HeartbeatSeconds.type,parentSchema:m.properties.HeartbeatSeconds,data:r};
e===null?e=[t]:e.push(t),i++}if(typeof r=="number"&&isFinite(r)){if(r>99999999||isNaN(r)){let t={instancePath:a+"/HeartbeatSeconds",schemaPath:"#/properties/Hea\
rtbeatSeconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:99999999},schema:99999999,parentSchema:m.properties.HeartbeatSeconds,data:r};e===null?e=[
t]:e.push(t),i++}if(r<1||isNaN(r)){let t={instancePath:a+"/HeartbeatSeconds",schemaPath:"#/properties/HeartbeatSeconds/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},schema:1,parentSchema:m.properties.HeartbeatSeconds,data:r};e===null?e=[t]:e.push(t),i++}}if(typeof r=="string"&&!D.test(r)){let t={instancePath:a+
"/HeartbeatSeconds",schemaPath:"#/properties/HeartbeatSeconds/pattern",keyword:"pattern",params:{pattern:"^\\{%[\\s\\S]*%\\}$"},schema:"^\\{%[\\s\\S]*%\\}$",parentSchema:m.
properties.HeartbeatSeconds,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Credentials!==void 0){let r=s.Credentials;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.
RoleArn===void 0){let t={instancePath:a+"/Credentials",schemaPath:"#/properties/Credentials/required",keyword:"required",params:{missingProperty:"RoleArn"},schema:m.
properties.Credentials.required,parentSchema:m.properties.Credentials,data:r};e===null?e=[t]:e.push(t),i++}for(let t in r)if(t!=="RoleArn"){let o={instancePath:a+
"/Credentials",schemaPath:"#/properties/Credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:m.
properties.Credentials,data:r};e===null?e=[o]:e.push(o),i++}if(r.RoleArn!==void 0){let t=r.RoleArn;if(typeof t!="string"){let o={instancePath:a+"/Credentials/Ro\
leArn",schemaPath:"#/properties/Credentials/properties/RoleArn/type",keyword:"type",params:{type:"string"},schema:m.properties.Credentials.properties.RoleArn.type,
parentSchema:m.properties.Credentials.properties.RoleArn,data:t};e===null?e=[o]:e.push(o),i++}}}else{let t={instancePath:a+"/Credentials",schemaPath:"#/properti\
es/Credentials/type",keyword:"type",params:{type:"object"},schema:m.properties.Credentials.type,parentSchema:m.properties.Credentials,data:r};e===null?e=[t]:e.push(
t),i++}}if(s.Assign!==void 0){let r=s.Assign;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let t={instancePath:a+"/Assign",schemaPath:"#/definitions/assign/ty\
pe",keyword:"type",params:{type:"object"},schema:k.type,parentSchema:k,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Retry!==void 0){let r=s.Retry;if(Array.isArray(
r)){let t=r.length;for(let o=0;o<t;o++)q(r[o],{instancePath:a+"/Retry/"+o,parentData:r,parentDataProperty:o,rootData:c})||(e=e===null?q.errors:e.concat(q.errors),
i=e.length)}else{let t={instancePath:a+"/Retry",schemaPath:"#/properties/Retry/type",keyword:"type",params:{type:"array"},schema:m.properties.Retry.type,parentSchema:m.
properties.Retry,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Catch!==void 0){let r=s.Catch;if(Array.isArray(r)){let t=r.length;for(let o=0;o<t;o++)j(r[o],{instancePath:a+
"/Catch/"+o,parentData:r,parentDataProperty:o,rootData:c})||(e=e===null?j.errors:e.concat(j.errors),i=e.length)}else{let t={instancePath:a+"/Catch",schemaPath:"\
#/properties/Catch/type",keyword:"type",params:{type:"array"},schema:m.properties.Catch.type,parentSchema:m.properties.Catch,data:r};e===null?e=[t]:e.push(t),i++}}
if(s.Next!==void 0){let r=s.Next;if(typeof r!="string"){let t={instancePath:a+"/Next",schemaPath:"#/definitions/target/type",keyword:"type",params:{type:"string"},
schema:S.type,parentSchema:S,data:r};e===null?e=[t]:e.push(t),i++}}if(s.End!==void 0){let r=s.End;if(typeof r!="boolean"){let t={instancePath:a+"/End",schemaPath:"\
#/properties/End/type",keyword:"type",params:{type:"boolean"},schema:m.properties.End.type,parentSchema:m.properties.End,data:r};e===null?e=[t]:e.push(t),i++}}}else{
let r={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:m.type,parentSchema:m,data:s};e===null?e=[r]:e.push(r),i++}return O.errors=
e,i===0}var w={description:"a Choice state",type:"object",properties:{Type:{const:"Choice"},Comment:{$ref:"#/definitions/comment"},QueryLanguage:{description:'"\
JSONata"',enum:["JSONata"]},Choices:{description:"a non-empty list of rules",type:"array",minItems:1,items:{$ref:"#/definitions/choiceRule"}},Assign:{$ref:"#/de\
finitions/assign"},Output:!0,Default:{$ref:"#/definitions/target"}},additionalProperties:!1,required:["Choices"]},b={description:"an object with Condition and N\
ext",type:"object",required:["Condition","Next"],additionalProperties:!1,properties:{Condition:{description:"true, false or a JSONata expression {% … %}",type:[
"boolean","string"],pattern:"^\\{%[\\s\\S]*%\\}$"},Assign:{$ref:"#/definitions/assign"},Output:!0,Next:{$ref:"#/definitions/target"},Comment:{$ref:"#/definition\
s/comment"}}};function $(s,{instancePath:a="",parentData:h,parentDataProperty:g,rootData:c=s}={}){let e=null,i=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.
Condition===void 0){let r={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"Condition"},schema:b.required,parentSchema:b,data:s};
e===null?e=[r]:e.push(r),i++}if(s.Next===void 0){let r={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"Next"},schema:b.required,
parentSchema:b,data:s};e===null?e=[r]:e.push(r),i++}for(let r in s)if(!(r==="Condition"||r==="Assign"||r==="Output"||r==="Next"||r==="Comment")){let t={instancePath:a,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:b,data:s};e===null?e=[t]:e.push(t),i++}if(s.
Condition!==void 0){let r=s.Condition;if(typeof r!="boolean"&&typeof r!="string"){let t={instancePath:a+"/Condition",schemaPath:"#/properties/Condition/type",keyword:"\
type",params:{type:b.properties.Condition.type},schema:b.properties.Condition.type,parentSchema:b.properties.Condition,data:r};e===null?e=[t]:e.push(t),i++}if(typeof r==
"string"&&!D.test(r)){let t={instancePath:a+"/Condition",schemaPath:"#/properties/Condition/pattern",keyword:"pattern",params:{pattern:"^\\{%[\\s\\S]*%\\}$"},schema:"\
^\\{%[\\s\\S]*%\\}$",parentSchema:b.properties.Condition,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Assign!==void 0){let r=s.Assign;if(!(r&&typeof r=="object"&&
!Array.isArray(r))){let t={instancePath:a+"/Assign",schemaPath:"#/definitions/assign/type",keyword:"type",params:{type:"object"},schema:k.type,parentSchema:k,data:r};
e===null?e=[t]:e.push(t),i++}}if(s.Next!==void 0){let r=s.Next;if(typeof r!="string"){let t={instancePath:a+"/Next",schemaPath:"#/definitions/target/type",keyword:"\
type",params:{type:"string"},schema:S.type,parentSchema:S,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Comment!==void 0){let r=s.Comment;if(typeof r!="string"){let t={
instancePath:a+"/Comment",schemaPath:"#/definitions/comment/type",keyword:"type",params:{type:"string"},schema:f.type,parentSchema:f,data:r};e===null?e=[t]:e.push(
t),i++}}}else{let r={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:b.type,parentSchema:b,data:s};e===null?e=[r]:e.push(r),i++}
return $.errors=e,i===0}function L(s,{instancePath:a="",parentData:h,parentDataProperty:g,rootData:c=s}={}){let e=null,i=0;if(s&&typeof s=="object"&&!Array.isArray(
s)){if(s.Choices===void 0){let r={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"Choices"},schema:w.required,parentSchema:w,
data:s};e===null?e=[r]:e.push(r),i++}for(let r in s)if(!(r==="Type"||r==="Comment"||r==="QueryLanguage"||r==="Choices"||r==="Assign"||r==="Output"||r==="Default")){
let t={instancePath:a,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:w,data:s};e===null?
e=[t]:e.push(t),i++}if(s.Type!==void 0){let r=s.Type;if(r!=="Choice"){let t={instancePath:a+"/Type",schemaPath:"#/properties/Type/const",keyword:"const",params:{
allowedValue:"Choice"},schema:"Choice",parentSchema:w.properties.Type,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Comment!==void 0){let r=s.Comment;if(typeof r!=
"string"){let t={instancePath:a+"/Comment",schemaPath:"#/definitions/comment/type",keyword:"type",params:{type:"string"},schema:f.type,parentSchema:f,data:r};e===
null?e=[t]:e.push(t),i++}}if(s.QueryLanguage!==void 0){let r=s.QueryLanguage;if(r!=="JSONata"){let t={instancePath:a+"/QueryLanguage",schemaPath:"#/properties/Q\
ueryLanguage/enum",keyword:"enum",params:{allowedValues:w.properties.QueryLanguage.enum},schema:w.properties.QueryLanguage.enum,parentSchema:w.properties.QueryLanguage,
data:r};e===null?e=[t]:e.push(t),i++}}if(s.Choices!==void 0){let r=s.Choices;if(Array.isArray(r)){if(r.length<1){let o={instancePath:a+"/Choices",schemaPath:"#/\
properties/Choices/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:w.properties.Choices,data:r};e===null?e=[o]:e.push(o),i++}let t=r.length;
for(let o=0;o<t;o++)$(r[o],{instancePath:a+"/Choices/"+o,parentData:r,parentDataProperty:o,rootData:c})||(e=e===null?$.errors:e.concat($.errors),i=e.length)}else{
let t={instancePath:a+"/Choices",schemaPath:"#/properties/Choices/type",keyword:"type",params:{type:"array"},schema:w.properties.Choices.type,parentSchema:w.properties.
Choices,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Assign!==void 0){let r=s.Assign;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let t={instancePath:a+"/Assig\
n",schemaPath:"#/definitions/assign/type",keyword:"type",params:{type:"object"},schema:k.type,parentSchema:k,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Default!==
void 0){let r=s.Default;if(typeof r!="string"){let t={instancePath:a+"/Default",schemaPath:"#/definitions/target/type",keyword:"type",params:{type:"string"},schema:S.
type,parentSchema:S,data:r};e===null?e=[t]:e.push(t),i++}}}else{let r={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:w.type,parentSchema:w,
data:s};e===null?e=[r]:e.push(r),i++}return L.errors=e,i===0}var d={description:"a Wait state",type:"object",properties:{Type:{const:"Wait"},Comment:{$ref:"#/de\
finitions/comment"},QueryLanguage:{description:'"JSONata"',enum:["JSONata"]},Seconds:{description:"a whole number of seconds from 0 to 99999999, or a JSONata ex\
pression {% … %}",type:["integer","string"],minimum:0,maximum:99999999,pattern:"^\\{%[\\s\\S]*%\\}$"},Timestamp:{description:'a timestamp such as "2027-01-31T\
09:00:00Z", or a JSONata expression {% … %}',type:"string"},Assign:{$ref:"#/definitions/assign"},Output:!0,Next:{$ref:"#/definitions/target"},End:{description:"\
true or false",type:"boolean"}},additionalProperties:!1};function v(s,{instancePath:a="",parentData:h,parentDataProperty:g,rootData:c=s}={}){let e=null,i=0;if(s&&
typeof s=="object"&&!Array.isArray(s)){for(let r in s)if(!ie.call(d.properties,r)){let t={instancePath:a,schemaPath:"#/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:r},schema:!1,parentSchema:d,data:s};e===null?e=[t]:e.push(t),i++}if(s.Type!==void 0){let r=s.Type;if(r!=="Wait"){let t={instancePath:a+
"/Type",schemaPath:"#/properties/Type/const",keyword:"const",params:{allowedValue:"Wait"},schema:"Wait",parentSchema:d.properties.Type,data:r};e===null?e=[t]:e.
push(t),i++}}if(s.Comment!==void 0){let r=s.Comment;if(typeof r!="string"){let t={instancePath:a+"/Comment",schemaPath:"#/definitions/comment/type",keyword:"typ\
e",params:{type:"string"},schema:f.type,parentSchema:f,data:r};e===null?e=[t]:e.push(t),i++}}if(s.QueryLanguage!==void 0){let r=s.QueryLanguage;if(r!=="JSONata"){
let t={instancePath:a+"/QueryLanguage",schemaPath:"#/properties/QueryLanguage/enum",keyword:"enum",params:{allowedValues:d.properties.QueryLanguage.enum},schema:d.
properties.QueryLanguage.enum,parentSchema:d.properties.QueryLanguage,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Seconds!==void 0){let r=s.Seconds;if(!(typeof r==
"number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"){let t={instancePath:a+"/Seconds",schemaPath:"#/properties/Seconds/type",keyword:"type",params:{type:d.
properties.Seconds.type},schema:d.properties.Seconds.type,parentSchema:d.properties.Seconds,data:r};e===null?e=[t]:e.push(t),i++}if(typeof r=="number"&&isFinite(
r)){if(r>99999999||isNaN(r)){let t={instancePath:a+"/Seconds",schemaPath:"#/properties/Seconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:99999999},
schema:99999999,parentSchema:d.properties.Seconds,data:r};e===null?e=[t]:e.push(t),i++}if(r<0||isNaN(r)){let t={instancePath:a+"/Seconds",schemaPath:"#/properti\
es/Seconds/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:d.properties.Seconds,data:r};e===null?e=[t]:e.push(t),i++}}if(typeof r==
"string"&&!D.test(r)){let t={instancePath:a+"/Seconds",schemaPath:"#/properties/Seconds/pattern",keyword:"pattern",params:{pattern:"^\\{%[\\s\\S]*%\\}$"},schema:"\
^\\{%[\\s\\S]*%\\}$",parentSchema:d.properties.Seconds,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Timestamp!==void 0){let r=s.Timestamp;if(typeof r!="string"){let t={
instancePath:a+"/Timestamp",schemaPath:"#/properties/Timestamp/type",keyword:"type",params:{type:"string"},schema:d.properties.Timestamp.type,parentSchema:d.properties.
Timestamp,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Assign!==void 0){let r=s.Assign;if(!(r&&typeof r=="object"&&!Array.isArray(r))){let t={instancePath:a+"/Ass\
ign",schemaPath:"#/definitions/assign/type",keyword:"type",params:{type:"object"},schema:k.type,parentSchema:k,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Next!==
void 0){let r=s.Next;if(typeof r!="string"){let t={instancePath:a+"/Next",schemaPath:"#/definitions/target/type",keyword:"type",params:{type:"string"},schema:S.
type,parentSchema:S,data:r};e===null?e=[t]:e.push(t),i++}}if(s.End!==void 0){let r=s.End;if(typeof r!="boolean"){let t={instancePath:a+"/End",schemaPath:"#/prop\
erties/End/type",keyword:"type",params:{type:"boolean"},schema:d.properties.End.type,parentSchema:d.properties.End,data:r};e===null?e=[t]:e.push(t),i++}}}else{let r={
instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:d.type,parentSchema:d,data:s};e===null?e=[r]:e.push(r),i++}return v.errors=e,i===
0}var A={description:"a Succeed state",type:"object",properties:{Type:{const:"Succeed"},Comment:{$ref:"#/definitions/comment"},QueryLanguage:{description:'"JSON\
ata"',enum:["JSONata"]},Output:!0},additionalProperties:!1};function Q(s,{instancePath:a="",parentData:h,parentDataProperty:g,rootData:c=s}={}){let e=null,i=0;if(s&&
typeof s=="object"&&!Array.isArray(s)){for(let r in s)if(!(r==="Type"||r==="Comment"||r==="QueryLanguage"||r==="Output")){let t={instancePath:a,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:A,data:s};e===null?e=[t]:e.push(t),i++}if(s.Type!==void 0){
let r=s.Type;if(r!=="Succeed"){let t={instancePath:a+"/Type",schemaPath:"#/properties/Type/const",keyword:"const",params:{allowedValue:"Succeed"},schema:"Succee\
d",parentSchema:A.properties.Type,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Comment!==void 0){let r=s.Comment;if(typeof r!="string"){let t={instancePath:a+"/Co\
mment",schemaPath:"#/definitions/comment/type",keyword:"type",params:{type:"string"},schema:f.type,parentSchema:f,data:r};e===null?e=[t]:e.push(t),i++}}if(s.QueryLanguage!==
void 0){let r=s.QueryLanguage;if(r!=="JSONata"){let t={instancePath:a+"/QueryLanguage",schemaPath:"#/properties/QueryLanguage/enum",keyword:"enum",params:{allowedValues:A.
properties.QueryLanguage.enum},schema:A.properties.QueryLanguage.enum,parentSchema:A.properties.QueryLanguage,data:r};e===null?e=[t]:e.push(t),i++}}}else{let r={
instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:A.type,parentSchema:A,data:s};e===null?e=[r]:e.push(r),i++}return Q.errors=e,i===
0}var T={description:"a Fail state",type:"object",properties:{Type:{const:"Fail"},Comment:{$ref:"#/definitions/comment"},QueryLanguage:{description:'"JSONata"',
enum:["JSONata"]},Error:{description:"a string, or a JSONata expression {% … %}",type:"string"},Cause:{description:"a string, or a JSONata expression {% … %}",
type:"string"}},additionalProperties:!1};function J(s,{instancePath:a="",parentData:h,parentDataProperty:g,rootData:c=s}={}){let e=null,i=0;if(s&&typeof s=="obj\
ect"&&!Array.isArray(s)){for(let r in s)if(!(r==="Type"||r==="Comment"||r==="QueryLanguage"||r==="Error"||r==="Cause")){let t={instancePath:a,schemaPath:"#/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:T,data:s};e===null?e=[t]:e.push(t),i++}if(s.Type!==void 0){
let r=s.Type;if(r!=="Fail"){let t={instancePath:a+"/Type",schemaPath:"#/properties/Type/const",keyword:"const",params:{allowedValue:"Fail"},schema:"Fail",parentSchema:T.
properties.Type,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Comment!==void 0){let r=s.Comment;if(typeof r!="string"){let t={instancePath:a+"/Comment",schemaPath:"\
#/definitions/comment/type",keyword:"type",params:{type:"string"},schema:f.type,parentSchema:f,data:r};e===null?e=[t]:e.push(t),i++}}if(s.QueryLanguage!==void 0){
let r=s.QueryLanguage;if(r!=="JSONata"){let t={instancePath:a+"/QueryLanguage",schemaPath:"#/properties/QueryLanguage/enum",keyword:"enum",params:{allowedValues:T.
properties.QueryLanguage.enum},schema:T.properties.QueryLanguage.enum,parentSchema:T.properties.QueryLanguage,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Error!==
void 0){let r=s.Error;if(typeof r!="string"){let t={instancePath:a+"/Error",schemaPath:"#/properties/Error/type",keyword:"type",params:{type:"string"},schema:T.
properties.Error.type,parentSchema:T.properties.Error,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Cause!==void 0){let r=s.Cause;if(typeof r!="string"){let t={instancePath:a+
"/Cause",schemaPath:"#/properties/Cause/type",keyword:"type",params:{type:"string"},schema:T.properties.Cause.type,parentSchema:T.properties.Cause,data:r};e===null?
e=[t]:e.push(t),i++}}}else{let r={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:T.type,parentSchema:T,data:s};e===null?e=[r]:e.
push(r),i++}return J.errors=e,i===0}function R(s,{instancePath:a="",parentData:h,parentDataProperty:g,rootData:c=s}={}){let e=null,i=0,r=i,t=!0,o=i;if(i===o)if(s&&
typeof s=="object"&&!Array.isArray(s)){let n;if(s.Type===void 0&&(n="Type")){let p={};e===null?e=[p]:e.push(p),i++}else if(s.Type!==void 0&&s.Type!=="Pass"){let p={};
e===null?e=[p]:e.push(p),i++}}else{let n={};e===null?e=[n]:e.push(n),i++}var N=o===i;if(i=r,e!==null&&(r?e.length=r:e=null),N){let n=i;x(s,{instancePath:a,parentData:h,
parentDataProperty:g,rootData:c})||(e=e===null?x.errors:e.concat(x.errors),i=e.length);var N=n===i;t=N}if(!t){let n={instancePath:a,schemaPath:"#/allOf/0/if",keyword:"\
if",params:{failingKeyword:"then"},schema:y.allOf[0].if,parentSchema:y.allOf[0],data:s};e===null?e=[n]:e.push(n),i++}let C=i,U=!0,Z=i;if(i===Z)if(s&&typeof s=="\
object"&&!Array.isArray(s)){let n;if(s.Type===void 0&&(n="Type")){let p={};e===null?e=[p]:e.push(p),i++}else if(s.Type!==void 0&&s.Type!=="Task"){let p={};e===null?
e=[p]:e.push(p),i++}}else{let n={};e===null?e=[n]:e.push(n),i++}var M=Z===i;if(i=C,e!==null&&(C?e.length=C:e=null),M){let n=i;O(s,{instancePath:a,parentData:h,parentDataProperty:g,
rootData:c})||(e=e===null?O.errors:e.concat(O.errors),i=e.length);var M=n===i;U=M}if(!U){let n={instancePath:a,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword:"\
then"},schema:y.allOf[1].if,parentSchema:y.allOf[1],data:s};e===null?e=[n]:e.push(n),i++}let F=i,z=!0,G=i;if(i===G)if(s&&typeof s=="object"&&!Array.isArray(s)){
let n;if(s.Type===void 0&&(n="Type")){let p={};e===null?e=[p]:e.push(p),i++}else if(s.Type!==void 0&&s.Type!=="Choice"){let p={};e===null?e=[p]:e.push(p),i++}}else{
let n={};e===null?e=[n]:e.push(n),i++}var _=G===i;if(i=F,e!==null&&(F?e.length=F:e=null),_){let n=i;L(s,{instancePath:a,parentData:h,parentDataProperty:g,rootData:c})||
(e=e===null?L.errors:e.concat(L.errors),i=e.length);var _=n===i;z=_}if(!z){let n={instancePath:a,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword:"\
then"},schema:y.allOf[2].if,parentSchema:y.allOf[2],data:s};e===null?e=[n]:e.push(n),i++}let I=i,X=!0,Y=i;if(i===Y)if(s&&typeof s=="object"&&!Array.isArray(s)){
let n;if(s.Type===void 0&&(n="Type")){let p={};e===null?e=[p]:e.push(p),i++}else if(s.Type!==void 0&&s.Type!=="Wait"){let p={};e===null?e=[p]:e.push(p),i++}}else{
let n={};e===null?e=[n]:e.push(n),i++}var V=Y===i;if(i=I,e!==null&&(I?e.length=I:e=null),V){let n=i;v(s,{instancePath:a,parentData:h,parentDataProperty:g,rootData:c})||
(e=e===null?v.errors:e.concat(v.errors),i=e.length);var V=n===i;X=V}if(!X){let n={instancePath:a,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword:"\
then"},schema:y.allOf[3].if,parentSchema:y.allOf[3],data:s};e===null?e=[n]:e.push(n),i++}let H=i,ee=!0,re=i;if(i===re)if(s&&typeof s=="object"&&!Array.isArray(s)){
let n;if(s.Type===void 0&&(n="Type")){let p={};e===null?e=[p]:e.push(p),i++}else if(s.Type!==void 0&&s.Type!=="Succeed"){let p={};e===null?e=[p]:e.push(p),i++}}else{
let n={};e===null?e=[n]:e.push(n),i++}var W=re===i;if(i=H,e!==null&&(H?e.length=H:e=null),W){let n=i;Q(s,{instancePath:a,parentData:h,parentDataProperty:g,rootData:c})||
(e=e===null?Q.errors:e.concat(Q.errors),i=e.length);var W=n===i;ee=W}if(!ee){let n={instancePath:a,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword:"\
then"},schema:y.allOf[4].if,parentSchema:y.allOf[4],data:s};e===null?e=[n]:e.push(n),i++}let B=i,te=!0,se=i;if(i===se)if(s&&typeof s=="object"&&!Array.isArray(s)){
let n;if(s.Type===void 0&&(n="Type")){let p={};e===null?e=[p]:e.push(p),i++}else if(s.Type!==void 0&&s.Type!=="Fail"){let p={};e===null?e=[p]:e.push(p),i++}}else{
let n={};e===null?e=[n]:e.push(n),i++}var K=se===i;if(i=B,e!==null&&(B?e.length=B:e=null),K){let n=i;J(s,{instancePath:a,parentData:h,parentDataProperty:g,rootData:c})||
(e=e===null?J.errors:e.concat(J.errors),i=e.length);var K=n===i;te=K}if(!te){let n={instancePath:a,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword:"\
then"},schema:y.allOf[5].if,parentSchema:y.allOf[5],data:s};e===null?e=[n]:e.push(n),i++}if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.Type===void 0){let n={
instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"Type"},schema:y.required,parentSchema:y,data:s};e===null?e=[n]:e.push(n),i++}
if(s.Type!==void 0){let n=s.Type;if(!(n==="Task"||n==="Wait"||n==="Pass"||n==="Succeed"||n==="Fail"||n==="Choice"||n==="Parallel"||n==="Map")){let p={instancePath:a+
"/Type",schemaPath:"#/properties/Type/enum",keyword:"enum",params:{allowedValues:y.properties.Type.enum},schema:y.properties.Type.enum,parentSchema:y.properties.
Type,data:n};e===null?e=[p]:e.push(p),i++}}}else{let n={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:y.type,parentSchema:y,data:s};
e===null?e=[n]:e.push(n),i++}return R.errors=e,i===0}function ae(s,{instancePath:a="",parentData:h,parentDataProperty:g,rootData:c=s}={}){let e=null,i=0;if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.States===void 0){let r={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"States"},schema:u.required,
parentSchema:u,data:s};e===null?e=[r]:e.push(r),i++}if(s.StartAt===void 0){let r={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
StartAt"},schema:u.required,parentSchema:u,data:s};e===null?e=[r]:e.push(r),i++}for(let r in s)if(!(r==="Comment"||r==="QueryLanguage"||r==="Version"||r==="Time\
outSeconds"||r==="StartAt"||r==="States")){let t={instancePath:a,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:u,data:s};e===null?e=[t]:e.push(t),i++}if(s.Comment!==void 0){let r=s.Comment;if(typeof r!="string"){let t={instancePath:a+"/Comment",schemaPath:"\
#/definitions/comment/type",keyword:"type",params:{type:"string"},schema:f.type,parentSchema:f,data:r};e===null?e=[t]:e.push(t),i++}}if(s.QueryLanguage!==void 0){
let r=s.QueryLanguage;if(r!=="JSONata"){let t={instancePath:a+"/QueryLanguage",schemaPath:"#/properties/QueryLanguage/enum",keyword:"enum",params:{allowedValues:u.
properties.QueryLanguage.enum},schema:u.properties.QueryLanguage.enum,parentSchema:u.properties.QueryLanguage,data:r};e===null?e=[t]:e.push(t),i++}}if(s.Version!==
void 0){let r=s.Version;if(r!=="1.0"){let t={instancePath:a+"/Version",schemaPath:"#/properties/Version/enum",keyword:"enum",params:{allowedValues:u.properties.
Version.enum},schema:u.properties.Version.enum,parentSchema:u.properties.Version,data:r};e===null?e=[t]:e.push(t),i++}}if(s.TimeoutSeconds!==void 0){let r=s.TimeoutSeconds;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let t={instancePath:a+"/TimeoutSeconds",schemaPath:"#/properties/TimeoutSeconds/type",keyword:"type",params:{
type:"integer"},schema:u.properties.TimeoutSeconds.type,parentSchema:u.properties.TimeoutSeconds,data:r};e===null?e=[t]:e.push(t),i++}if(typeof r=="number"&&isFinite(
r)){if(r>99999999||isNaN(r)){let t={instancePath:a+"/TimeoutSeconds",schemaPath:"#/properties/TimeoutSeconds/maximum",keyword:"maximum",params:{comparison:"<=",
limit:99999999},schema:99999999,parentSchema:u.properties.TimeoutSeconds,data:r};e===null?e=[t]:e.push(t),i++}if(r<1||isNaN(r)){let t={instancePath:a+"/TimeoutS\
econds",schemaPath:"#/properties/TimeoutSeconds/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:u.properties.TimeoutSeconds,data:r};
e===null?e=[t]:e.push(t),i++}}}if(s.StartAt!==void 0){let r=s.StartAt;if(typeof r!="string"){let t={instancePath:a+"/StartAt",schemaPath:"#/definitions/target/t\
ype",keyword:"type",params:{type:"string"},schema:S.type,parentSchema:S,data:r};e===null?e=[t]:e.push(t),i++}}if(s.States!==void 0){let r=s.States;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let t={instancePath:a+"/States",schemaPath:"#/properties/States/minProperties",keyword:"minProperties",
params:{limit:1},schema:1,parentSchema:u.properties.States,data:r};e===null?e=[t]:e.push(t),i++}for(let t in r)R(r[t],{instancePath:a+"/States/"+t.replace(/~/g,
"~0").replace(/\//g,"~1"),parentData:r,parentDataProperty:t,rootData:c})||(e=e===null?R.errors:e.concat(R.errors),i=e.length)}else{let t={instancePath:a+"/State\
s",schemaPath:"#/properties/States/type",keyword:"type",params:{type:"object"},schema:u.properties.States.type,parentSchema:u.properties.States,data:r};e===null?
e=[t]:e.push(t),i++}}}else{let r={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:u.type,parentSchema:u,data:s};e===null?e=[r]:e.
push(r),i++}return ae.errors=e,i===0}export{oe as validateDefinition};
